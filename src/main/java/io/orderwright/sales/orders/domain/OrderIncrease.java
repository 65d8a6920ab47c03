package io.orderwright.sales.orders.domain;

import static java.util.stream.Collectors.toMap;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.orders.amendments.KeptLine;
import io.orderwright.sales.orders.amendments.RaisedLine;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.util.List;

/**
 * What is more in an order. Each step refuses (CONFLICT) outside {@link OrderTransition#RAISE}, and where a law of a line's
 * quantities would be broken.
 */
public final class OrderIncrease {

    private final SalesOrder order;

    public OrderIncrease(SalesOrder order) {
        this.order = order;
    }

    /**
     * So much more of a line is wanted. Where it is not to be had as the line was ordered, it becomes a line of its own.
     *
     * @param delta what is wanted beside what was, priced as of now, with the line's discount
     * @return the line that has it
     * @throws Refusal INVALID for a line that is not there
     */
    public RaisedLine raise(int lineNo, PlaceOrder.AskedLine delta, ProductView product) {
        OrderTransition.RAISE.of(order.number(), order.state());
        OrderLine line = order.lines().stream()
                .filter(one -> one.lineNo() == lineNo && one.quantities().wanted())
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("lines", "change.line-unknown", order.number(), lineNo));
        OrderLine apart = next(delta, product);
        if (!line.takesMoreAs(apart)) {
            return append(apart);
        }
        Quantity before = line.quantities().ordered();
        Quantity after = before.plus(apart.quantities().ordered());
        line.become(line.lawful(line.quantities().raise(after)));
        order.total();
        return new RaisedLine(line.lineNo(), line.sku(), line.name(), before, after);
    }

    /**
     * Other goods are wanted too.
     *
     * @param asked priced as of now
     */
    public RaisedLine append(PlaceOrder.AskedLine asked, ProductView product) {
        OrderTransition.RAISE.of(order.number(), order.state());
        return append(next(asked, product));
    }

    private OrderLine next(PlaceOrder.AskedLine asked, ProductView product) {
        return new OrderLine(order, order.lines().size() + 1, asked, product);
    }

    private RaisedLine append(OrderLine line) {
        order.add(line);
        order.total();
        return new RaisedLine(
                line.lineNo(),
                line.sku(),
                line.name(),
                Quantity.zero(line.quantities().ordered().unit()),
                line.quantities().ordered());
    }

    /**
     * Of what {@link #raise} and {@link #append} added, this is kept in stock and this is missing.
     *
     * @param further whether that leaves with another delivery than the one that is being prepared
     * @throws Refusal CONFLICT also when more is kept and missing than was added
     */
    public void keep(List<KeptLine> lines, boolean further) {
        OrderTransition.RAISE.of(order.number(), order.state());
        order.goods()
                .change(
                        lines.stream().collect(toMap(KeptLine::lineNo, KeptLine::missing)),
                        (line, missing) -> line.keep(Quantity.zero(missing.unit()), missing));
        order.goods()
                .change(
                        lines.stream().collect(toMap(KeptLine::lineNo, KeptLine::kept)),
                        (line, kept) -> line.keep(kept, Quantity.zero(kept.unit())));
        if (further) {
            order.goesOutInParts();
        }
    }
}
