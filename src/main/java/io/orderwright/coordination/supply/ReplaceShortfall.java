package io.orderwright.coordination.supply;

import io.orderwright.fulfilment.stock.StockBooks;
import io.orderwright.fulfilment.stock.StockBooks.Claim;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.supply.production.Production;
import io.orderwright.supply.production.WorkProgress;
import io.orderwright.supply.production.WorkView;
import java.util.List;
import org.springframework.stereotype.Component;

/** A work order has brought less than it was to bring: what orders still wait for is asked for again. */
@Component
public class ReplaceShortfall {

    private final Production production;
    private final StockControl stock;
    private final ExpectedReceipts expected;
    private final StockBooks books;
    private final OrderQueries orders;
    private final SupplyShortage supply;

    ReplaceShortfall(
            Production production,
            StockControl stock,
            ExpectedReceipts expected,
            StockBooks books,
            OrderQueries orders,
            SupplyShortage supply) {
        this.production = production;
        this.stock = stock;
        this.expected = expected;
        this.books = books;
        this.orders = orders;
        this.supply = supply;
    }

    /** Whether orders still wait for what the work order was to bring, and nothing else brings it. */
    public boolean missing(String workOrderNumber) {
        WorkView work = production.get(workOrderNumber);
        stock.hold(work.sku());
        Quantity shortfall = WorkProgress.of(work).shortfall();
        return shortfall.isPositive()
                && expected.uncovered(work.sku(), shortfall.unit()).isPositive();
    }

    /** What the work order did not bring is asked for again, for who waits first. */
    public void askAgain(String workOrderNumber) {
        WorkView work = production.get(workOrderNumber);
        stock.hold(work.sku());
        List<Claim> waiting = books.waiting(work.sku(), 1);
        if (!waiting.isEmpty()) {
            OrderView order = orders.get(waiting.get(0).orderNumber());
            supply.ask(order, work.sku(), WorkProgress.of(work).shortfall(), work.number());
        }
    }
}
