package io.orderwright.sales.orders.amendments;

import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What is wanted of an order from now on.
 *
 * @param quantities by line number, in the products' units; others stay as they are
 * @param added other goods, at the price of today
 */
public record OrderAmendment(Map<Integer, BigDecimal> quantities, List<PlaceOrder.AskedLine> added) {

    /** What is wanted of a line, in its product's unit. */
    BigDecimal of(OrderView.LineView line) {
        return quantities.getOrDefault(line.lineNo(), line.ordered());
    }

    /** Who wants it and why, and the number of the change order. */
    public record Ground(String changeOrder, String reason, String by) {}
}
