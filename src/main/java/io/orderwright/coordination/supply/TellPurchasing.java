package io.orderwright.coordination.supply;

import io.orderwright.fulfilment.stock.StockBooks;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.sales.orders.OrderEvent.OrderMoved;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.OrderView.LineView;
import io.orderwright.supply.purchasing.excess.ExcessCause;
import io.orderwright.supply.purchasing.excess.PlacedGoods;
import io.orderwright.supply.purchasing.excess.PurchaseExcesses;
import io.orderwright.supply.purchasing.requisitions.Requisitions;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Purchasing is told what placed purchase orders bring too much once an order wants less. Requisitions follow an order by
 * themselves; what a supplier, or whoever approves it, has before him does not: a buyer has to speak with him.
 */
@Component
public class TellPurchasing {

    /** Nothing is kept for it yet, unless it began again, or its goods were held on their way out. */
    private static final Set<OrderState> BEFORE_STOCK =
            EnumSet.of(OrderState.PLACED, OrderState.ON_HOLD, OrderState.IN_APPROVAL, OrderState.SENT_BACK);

    private final PurchaseExcesses excesses;
    private final ExpectedReceipts expected;
    private final Requisitions requisitions;
    private final OrderQueries orders;
    private final StockBooks stock;

    TellPurchasing(
            PurchaseExcesses excesses,
            ExpectedReceipts expected,
            Requisitions requisitions,
            OrderQueries orders,
            StockBooks stock) {
        this.stock = stock;
        this.excesses = excesses;
        this.expected = expected;
        this.requisitions = requisitions;
        this.orders = orders;
    }

    /**
     * An order that is given up wants nothing any more: what was got for it, or left to others who had counted on it. One that
     * never came to stock leaves nothing, and where nothing is placed nothing else is asked.
     */
    @EventListener
    void on(OrderMoved event) {
        if (event.to().givenUp()) {
            OrderView order = orders.get(event.subject());
            Map<String, Quantity> wanted = new TreeMap<>();
            order.lines().forEach(line -> wanted.merge(line.sku(), line.ordered(), Quantity::plus));
            Map<String, Boolean> placed = excesses.placed(wanted.keySet(), order.number());
            if (placed.isEmpty()) {
                return;
            }
            boolean counted = !BEFORE_STOCK.contains(event.from()) || stock.everKept(order.number());
            wanted.forEach((sku, less) -> {
                if (counted ? placed.containsKey(sku) : placed.getOrDefault(sku, false)) {
                    raise(order, order.number(), sku, less.smaller(tooMuch(sku, less.unit())));
                }
            });
        }
    }

    /**
     * The order lacks less of a SKU than before.
     *
     * @param changeOrder that wants it so
     * @return what purchasing is told of, by the number of the purchase order
     */
    Map<String, Quantity> lessFor(String orderNumber, String changeOrder, String sku, Quantity less) {
        return less.isPositive()
                ? raise(orders.get(orderNumber), changeOrder, sku, less.smaller(tooMuch(sku, less.unit())))
                : Map.of();
    }

    /** What comes of a SKU, or is asked for, beyond what all orders lack and what purchasing was told of. */
    private Quantity tooMuch(String sku, String unit) {
        return expected.surplus(sku, unit)
                .plus(requisitions.asked(sku, unit))
                .minusOrZero(expected.uncovered(sku, unit))
                .minusOrZero(excesses.known(sku, unit));
    }

    private Map<String, Quantity> raise(OrderView order, String cause, String sku, Quantity tooMuch) {
        Map<String, Quantity> all = new LinkedHashMap<>();
        if (!tooMuch.isPositive()) {
            return all;
        }
        ExcessCause why = new ExcessCause(order.number(), lines(order, sku), cause, sku);
        Map<String, Quantity> coming = expected.of(sku).stream()
                .collect(Collectors.toMap(ExpectedReceipt::reference, ExpectedReceipt::outstanding, Quantity::plus));
        Quantity left = tooMuch;
        for (PlacedGoods placed : excesses.placed(sku, tooMuch.unit(), order.number())) {
            Quantity most = placed.ordered()
                    ? coming.getOrDefault(placed.purchaseOrder(), Quantity.zero(left.unit()))
                            .smaller(placed.quantity())
                    : placed.quantity();
            Quantity told = left.smaller(most);
            if (told.isPositive()) {
                excesses.raise(why, placed.purchaseOrder(), told);
                all.put(placed.purchaseOrder(), told);
                left = left.minus(told);
            }
        }
        return all;
    }

    private static String lines(OrderView order, String sku) {
        return order.lines().stream()
                .filter(line -> line.sku().equals(sku))
                .map(LineView::lineNo)
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }
}
