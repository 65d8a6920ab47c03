package io.orderwright.fulfilment.stock.allocation;

import static java.util.stream.Collectors.toSet;

import io.orderwright.fulfilment.stock.StockEvent.BackOrderServed;
import io.orderwright.fulfilment.stock.store.QueueLedger;
import io.orderwright.fulfilment.stock.store.StockLedger;
import io.orderwright.fulfilment.stock.store.StockLedger.ServedLine;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives what is free to those who wait for it. */
@Component
public class BackOrders {

    private final StockLedger ledger;
    private final QueueLedger queue;
    private final Allocation allocation;
    private final ApplicationEventPublisher events;

    BackOrders(StockLedger ledger, QueueLedger queue, Allocation allocation, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.queue = queue;
        this.allocation = allocation;
        this.events = events;
    }

    /**
     * Serves whoever waits for one of the SKUs, which are in their order, from what is free where orders are served from.
     * All stock is held before anybody hears of it: who hears locks orders, which come after stock.
     */
    public void serve(List<String> skus) {
        Map<String, List<ServedLine>> bySku = new LinkedHashMap<>();
        for (String sku : skus) {
            if (queue.free(sku)) {
                allocation.rank(sku);
                bySku.put(sku, ledger.serveBackOrders(sku));
            }
        }
        Set<String> complete = ledger.complete(bySku.values().stream()
                .flatMap(List::stream)
                .map(ServedLine::orderNumber)
                .collect(toSet()));
        bySku.forEach((sku, served) -> tell(sku, served, complete));
    }

    private void tell(String sku, List<ServedLine> served, Set<String> complete) {
        Map<String, Map<Integer, Quantity>> byOrder = new TreeMap<>();
        served.forEach(part -> byOrder.computeIfAbsent(part.orderNumber(), order -> new TreeMap<>())
                .put(part.lineNo(), part.quantity()));
        byOrder.forEach((order, quantities) -> events.publishEvent(
                new BackOrderServed(order, BusinessEvent.SYSTEM, sku, quantities, complete.contains(order))));
    }
}
