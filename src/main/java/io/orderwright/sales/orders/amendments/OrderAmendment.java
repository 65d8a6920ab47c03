package io.orderwright.sales.orders.amendments;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of an order from now on.
 *
 * @param quantities by line number, each in its product's unit; others stay as they are
 * @param added other goods, at the price of today
 * @param prices of lines of which nothing is invoiced; others stay as they are
 * @param head of the order as a whole; absent where that stays as it is
 */
public record OrderAmendment(
        Map<Integer, SaidNumber> quantities,
        List<PlaceOrder.AskedLine> added,
        @Nullable HeadAmendment head,
        List<AmendedPrice> prices) {

    /** Of its lines alone. */
    public OrderAmendment(Map<Integer, SaidNumber> quantities, List<PlaceOrder.AskedLine> added) {
        this(quantities, added, null, List.of());
    }

    /** What is wanted of a line, in its product's unit. */
    Quantity of(OrderView.LineView line) {
        SaidNumber said = quantities.get(line.lineNo());
        return said == null ? line.ordered() : Quantity.signed(said.number(), line.unit());
    }

    /** Whether its price is said. */
    boolean prices(OrderView.LineView line) {
        return prices.stream().anyMatch(one -> one.lineNo() == line.lineNo());
    }

    /** Who wants it and why, and the number of the change order. */
    public record Ground(String changeOrder, String reason, String by) {}
}
