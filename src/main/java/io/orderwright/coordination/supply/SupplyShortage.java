package io.orderwright.coordination.supply;

import io.orderwright.fulfilment.expediting.UrgentInsertions;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.supply.production.Production;
import io.orderwright.supply.production.WorkNeed;
import io.orderwright.supply.production.centres.WorkCentres;
import io.orderwright.supply.purchasing.requisitions.PurchaseNeed;
import io.orderwright.supply.purchasing.requisitions.Requisitions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What orders lack is made where we make it, else bought: one of the two, and no more than is not on its way. */
@Component
public class SupplyShortage {

    private final ExpectedReceipts expected;
    private final OrderQueries orders;
    private final WorkCentres centres;
    private final Production production;
    private final Requisitions requisitions;
    private final UrgentInsertions insertions;

    SupplyShortage(
            ExpectedReceipts expected,
            OrderQueries orders,
            WorkCentres centres,
            Production production,
            Requisitions requisitions,
            UrgentInsertions insertions) {
        this.expected = expected;
        this.orders = orders;
        this.centres = centres;
        this.production = production;
        this.requisitions = requisitions;
        this.insertions = insertions;
    }

    /** The order lacks these quantities, by SKU; their stock is held. What is kept for no order of ours is not supplied. */
    public void ask(String orderNumber, Map<String, Quantity> missing) {
        OrderView order = orders.byNumber(List.of(orderNumber)).get(orderNumber);
        if (order == null) {
            return;
        }
        requisitions.hold(missing.keySet());
        missing.forEach((sku, quantity) -> ask(order, sku, quantity, null));
    }

    /** As {@link #ask}, of one SKU; what a work order did not bring is made by one that follows it. */
    void ask(OrderView order, String sku, Quantity quantity, @Nullable String follows) {
        Quantity uncovered = expected.uncovered(sku, quantity.unit());
        if (centres.made(sku).isPresent()) {
            WorkNeed need = new WorkNeed(
                    order.number(),
                    sku,
                    quantity,
                    order.requestedOn(),
                    order.tier(),
                    insertions.urgent(order.number()),
                    follows);
            production.need(need, uncovered.difference(requisitions.asked(sku, quantity.unit())));
        } else {
            requisitions.need(new PurchaseNeed(order.number(), sku, quantity, order.requestedOn()), uncovered);
        }
    }
}
