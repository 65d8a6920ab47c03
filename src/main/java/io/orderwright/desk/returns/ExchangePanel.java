package io.orderwright.desk.returns;

import io.orderwright.desk.OrderPanel;
import io.orderwright.fulfilment.returns.exchanges.ExchangeView;
import io.orderwright.fulfilment.returns.exchanges.Exchanges;
import io.orderwright.sales.orders.OrderView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** For which goods that come back those of an order go out. */
@Component
class ExchangePanel implements OrderPanel {

    private static final int PLACE = 51;

    private final Exchanges exchanges;

    ExchangePanel(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public String template() {
        return "returns/exchanged";
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Optional<ExchangeView> of(OrderView order) {
        return OrderView.EXCHANGE.equals(order.source()) ? exchanges.ofKey(order.externalId()) : Optional.empty();
    }
}
