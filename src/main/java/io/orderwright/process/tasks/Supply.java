package io.orderwright.process.tasks;

import io.orderwright.insertion.UrgentInsertions;
import io.orderwright.inventory.ExpectedReceipts;
import io.orderwright.inventory.StockBooks;
import io.orderwright.inventory.StockBooks.Claim;
import io.orderwright.inventory.StockControl;
import io.orderwright.orders.OrderHandling;
import io.orderwright.orders.OrderView;
import io.orderwright.production.Production;
import io.orderwright.production.WorkCentres;
import io.orderwright.production.WorkNeed;
import io.orderwright.production.WorkView;
import io.orderwright.purchasing.Need;
import io.orderwright.purchasing.Purchasing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has what is missing made where we make it, else bought: one of the two, and no more than is not on its way. */
@Component
public class Supply {

    private final StockControl stock;
    private final ExpectedReceipts expected;
    private final StockBooks books;
    private final OrderHandling orders;
    private final WorkCentres centres;
    private final Production production;
    private final Purchasing purchasing;
    private final UrgentInsertions insertions;

    Supply(
            StockControl stock,
            ExpectedReceipts expected,
            StockBooks books,
            OrderHandling orders,
            WorkCentres centres,
            Production production,
            Purchasing purchasing,
            UrgentInsertions insertions) {
        this.stock = stock;
        this.expected = expected;
        this.books = books;
        this.orders = orders;
        this.centres = centres;
        this.production = production;
        this.purchasing = purchasing;
        this.insertions = insertions;
    }

    /** The order lacks these quantities, by SKU; their stock is held. What is kept for no order of ours is not supplied. */
    public void ask(String orderNumber, Map<String, BigDecimal> missing) {
        OrderView order = orders.byNumber(List.of(orderNumber)).get(orderNumber);
        if (order == null) {
            return;
        }
        missing.forEach((sku, quantity) -> ask(order, sku, quantity, null));
    }

    private void ask(OrderView order, String sku, BigDecimal quantity, @Nullable String follows) {
        BigDecimal uncovered = expected.uncovered(sku);
        if (centres.made(sku).isPresent()) {
            WorkNeed need = new WorkNeed(
                    order.number(),
                    sku,
                    quantity,
                    order.requestedOn(),
                    order.tier(),
                    insertions.urgent(order.number()),
                    follows);
            production.need(need, uncovered.subtract(purchasing.asked(sku)));
        } else {
            purchasing.need(new Need(order.number(), sku, quantity, order.requestedOn()), uncovered);
        }
    }

    /** Whether orders still wait for what the work order was to bring, and nothing else brings it. */
    boolean missing(WorkView work) {
        stock.hold(work.sku());
        return work.shortfall().signum() > 0 && expected.uncovered(work.sku()).signum() > 0;
    }

    /** What the work order did not bring is asked for again, for who waits first. */
    void askAgain(WorkView work) {
        stock.hold(work.sku());
        List<Claim> waiting = books.waiting(work.sku(), 1);
        if (!waiting.isEmpty()) {
            OrderView order = orders.get(waiting.get(0).orderNumber());
            ask(order, work.sku(), work.shortfall(), work.number());
        }
    }
}
