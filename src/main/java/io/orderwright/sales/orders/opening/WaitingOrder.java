package io.orderwright.sales.orders.opening;

import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * An order that nobody has accepted yet, as the file of new orders says it.
 *
 * @param number under which the file names it: the one of the file that it came with, else ours
 * @param currency the order's
 * @param order what is wanted of it
 */
public record WaitingOrder(String number, String currency, OpenOrder order) {

    /** How orders from files are told from those of other channels. */
    public static final String FILES = "file";

    /** States in which an order may be one; held ones only when they were not accepted before. */
    public static final Set<OrderState> STATES =
            Set.copyOf(EnumSet.of(OrderState.PLACED, OrderState.ON_HOLD, OrderState.IN_APPROVAL));

    /** Whether nobody has accepted it yet. */
    public static boolean is(OrderView order) {
        return STATES.contains(order.state()) && !OpenOrder.is(order);
    }

    /** @param products by SKU: a pack that a product does not have any more is said in units */
    public static WaitingOrder of(OrderView order, Map<String, ProductView> products, ZoneId zone) {
        return new WaitingOrder(
                order.source().equals(FILES) ? order.externalId() : order.number(),
                order.currency(),
                OpenOrder.of(order, products, zone));
    }
}
