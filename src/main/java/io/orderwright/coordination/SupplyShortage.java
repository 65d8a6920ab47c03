package io.orderwright.coordination;

import io.orderwright.fulfilment.expediting.UrgentInsertions;
import io.orderwright.fulfilment.stock.StockBooks;
import io.orderwright.fulfilment.stock.StockBooks.Claim;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.sales.changes.ChangeEffects.LessSupply;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.supply.production.Production;
import io.orderwright.supply.production.WorkNeed;
import io.orderwright.supply.production.WorkView;
import io.orderwright.supply.production.centres.WorkCentres;
import io.orderwright.supply.purchasing.requisitions.Need;
import io.orderwright.supply.purchasing.requisitions.Requisitions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What orders lack is made where we make it, else bought: one of the two, and no more than is not on its way. */
@Component
public class SupplyShortage {

    private final StockControl stock;
    private final ExpectedReceipts expected;
    private final StockBooks books;
    private final OrderQueries orders;
    private final WorkCentres centres;
    private final Production production;
    private final Requisitions requisitions;
    private final UrgentInsertions insertions;

    SupplyShortage(
            StockControl stock,
            ExpectedReceipts expected,
            StockBooks books,
            OrderQueries orders,
            WorkCentres centres,
            Production production,
            Requisitions requisitions,
            UrgentInsertions insertions) {
        this.stock = stock;
        this.expected = expected;
        this.books = books;
        this.orders = orders;
        this.centres = centres;
        this.production = production;
        this.requisitions = requisitions;
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
            production.need(need, uncovered.subtract(requisitions.asked(sku)));
        } else {
            requisitions.need(new Need(order.number(), sku, quantity, order.requestedOn()), uncovered);
        }
    }

    /**
     * The order lacks so much less, by SKU; their stock is held. Fewer are made or bought, as far as others do not need what
     * is on its way, and nobody has begun or ordered them. Work orders of which nothing is left end with {@link #tell}.
     */
    public List<LessSupply> reduce(String orderNumber, Map<String, BigDecimal> unmissed, String by) {
        List<LessSupply> all = new ArrayList<>();
        unmissed.forEach((sku, less) -> {
            BigDecimal tooMuch = expected.surplus(sku)
                    .add(requisitions.asked(sku))
                    .subtract(expected.uncovered(sku))
                    .max(BigDecimal.ZERO);
            BigDecimal left = less.min(tooMuch);
            BigDecimal bought = left.signum() > 0 ? requisitions.reduce(orderNumber, sku, left) : BigDecimal.ZERO;
            if (bought.signum() > 0) {
                all.add(new LessSupply(null, sku, bought, false));
            }
            all.addAll(fewerMade(orderNumber, sku, left.subtract(bought), by));
        });
        return all;
    }

    private List<LessSupply> fewerMade(String orderNumber, String sku, BigDecimal less, String by) {
        List<LessSupply> fewer = new ArrayList<>();
        BigDecimal left = less;
        List<WorkView> works = new ArrayList<>(production.ofOrder(orderNumber));
        Collections.reverse(works);
        for (WorkView work : works) {
            BigDecimal taken = left.min(work.quantity());
            if (work.sku().equals(sku) && work.notBegun() && taken.signum() > 0) {
                boolean whole = taken.compareTo(work.quantity()) == 0;
                if (whole || production.reduce(work.number(), taken, by)) {
                    fewer.add(new LessSupply(work.number(), sku, taken, whole));
                    left = left.subtract(taken);
                }
            }
        }
        return fewer;
    }

    /** Tells the work orders that are not needed any more. */
    public void tell(List<LessSupply> less) {
        less.stream()
                .filter(LessSupply::whole)
                .map(LessSupply::workOrder)
                .filter(Objects::nonNull)
                .forEach(production::notNeeded);
    }

    /** Whether orders still wait for what the work order was to bring, and nothing else brings it. */
    public boolean missing(String workOrderNumber) {
        WorkView work = production.get(workOrderNumber);
        stock.hold(work.sku());
        return work.shortfall().signum() > 0 && expected.uncovered(work.sku()).signum() > 0;
    }

    /** What the work order did not bring is asked for again, for who waits first. */
    public void askAgain(String workOrderNumber) {
        WorkView work = production.get(workOrderNumber);
        stock.hold(work.sku());
        List<Claim> waiting = books.waiting(work.sku(), 1);
        if (!waiting.isEmpty()) {
            OrderView order = orders.get(waiting.get(0).orderNumber());
            ask(order, work.sku(), work.shortfall(), work.number());
        }
    }
}
