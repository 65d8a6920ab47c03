package io.orderwright.inventory;

import io.orderwright.inventory.StockEvent.BackOrderServed;
import io.orderwright.inventory.ledger.StockLedger;
import io.orderwright.inventory.ledger.StockLedger.Served;
import io.orderwright.kernel.BusinessEvent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives what is free to those who wait for it. */
@Component
class BackOrders {

    private final StockLedger ledger;
    private final ApplicationEventPublisher events;

    BackOrders(StockLedger ledger, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.events = events;
    }

    /** Serves whoever waits for the SKU, in their order, from what is free where orders are served from. */
    void serve(String sku) {
        List<Served> served = ledger.serveBackOrders(sku);
        if (served.isEmpty()) {
            return;
        }
        Map<String, Map<Integer, BigDecimal>> byOrder = new TreeMap<>();
        served.forEach(part -> byOrder.computeIfAbsent(part.orderNumber(), order -> new TreeMap<>())
                .put(part.lineNo(), part.quantity()));
        Set<String> complete = ledger.complete(byOrder.keySet());
        byOrder.forEach((order, quantities) -> events.publishEvent(
                new BackOrderServed(order, BusinessEvent.SYSTEM, sku, quantities, complete.contains(order))));
    }
}
