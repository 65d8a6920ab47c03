package io.orderwright.sales.orders.opening;

import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.orders.OrderNumbers;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An order that nobody has accepted yet, as the file of new orders says it.
 *
 * @param number under which the file names it: the one of the file that it came with, else ours
 * @param currency the order's
 * @param order what is wanted of it
 */
public record WaitingOrder(FileNumber number, String currency, OpenOrder order) {

    /** States in which an order may be one; held ones only when they were not accepted before. */
    public static final Set<OrderState> STATES =
            Set.copyOf(EnumSet.of(OrderState.PLACED, OrderState.ON_HOLD, OrderState.IN_APPROVAL, OrderState.SENT_BACK));

    /** Whether nobody has accepted it yet. */
    public static boolean is(OrderView order) {
        return STATES.contains(order.state()) && !OpenOrder.is(order);
    }

    /**
     * @param products by SKU: a pack that a product does not have any more is said in units
     * @param ours the installation that this is
     */
    public static WaitingOrder of(OrderView order, Map<String, ProductView> products, ZoneId zone, String ours) {
        FileNumber number = FileNumber.isFiled(order.source())
                ? FileNumber.filed(
                        order.source(),
                        order.externalId(),
                        ours,
                        OrderNumbers.SALES_ORDER.numbered(order.externalId()).isPresent())
                : new FileNumber(ours, order.number());
        return new WaitingOrder(number, order.currency(), OpenOrder.of(order, products, zone));
    }

    /** Its rows in the file, a line each, in the order of the columns. */
    public List<String[]> rows() {
        return order.rest().lines().stream().map(this::row).toList();
    }

    private String[] row(PlaceOrder.AskedLine line) {
        return new String[] {
            number.id(),
            order.customer(),
            Objects.requireNonNullElse(order.purchaseOrder(), ""),
            currency,
            Objects.toString(order.requestedOn(), ""),
            order.prepaid() ? "yes" : "no",
            line.sku(),
            PlainNumber.of(line.quantity()),
            PlainNumber.of(Objects.requireNonNull(line.unitPrice())),
            PlainNumber.percent(Objects.requireNonNull(line.discount())) + "%",
            Objects.requireNonNullElse(line.unit(), ""),
            Objects.requireNonNullElse(order.shipTo(), ""),
            number.installation()
        };
    }
}
