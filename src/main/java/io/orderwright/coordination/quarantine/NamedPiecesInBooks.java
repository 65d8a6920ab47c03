package io.orderwright.coordination.quarantine;

import io.orderwright.fulfilment.deliveries.traced.TracedGoods;
import io.orderwright.fulfilment.stock.ports.NamedQuarantine;
import org.springframework.stereotype.Component;

/** Tells stock how many pieces deliveries know that came back by name into quarantine. */
@Component
class NamedPiecesInBooks implements NamedQuarantine {

    private final TracedGoods traced;

    NamedPiecesInBooks(TracedGoods traced) {
        this.traced = traced;
    }

    @Override
    public int pieces(String sku) {
        return traced.inQuarantine(sku);
    }
}
