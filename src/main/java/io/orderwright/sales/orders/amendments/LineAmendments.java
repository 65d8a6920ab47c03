package io.orderwright.sales.orders.amendments;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.reference.goods.Pack;
import io.orderwright.platform.reference.goods.SoldPack;
import io.orderwright.sales.catalog.PricedProduct;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.OrderView.LineView;
import io.orderwright.sales.orders.books.LinePrices;
import io.orderwright.sales.orders.books.LinePrices.PricedLine;
import io.orderwright.sales.orders.domain.OrderIncrease;
import io.orderwright.sales.orders.domain.SalesOrder;
import io.orderwright.sales.orders.entry.PlaceOrder.AskedLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is less and more in an order. What is more is had at the price that a list gives today for all of it, less the line's discount. What was agreed
 * for what was ordered before stays agreed for that alone.
 */
@Component
class LineAmendments {

    /** As many as can be ordered at once. */
    private static final int MOST_LINES = 1000;

    private final LinePrices prices;

    LineAmendments(LinePrices prices) {
        this.prices = prices;
    }

    /** Lowers those of which not more is wanted; those that are not there or stay as they are, the order refuses. */
    List<LoweredLine> lower(SalesOrder order, OrderView before, OrderAmendment wanted) {
        Map<Integer, SaidNumber> less = new TreeMap<>(wanted.quantities());
        more(before, wanted).forEach(line -> less.remove(line.lineNo()));
        return less.isEmpty() ? List.of() : order.lower(less);
    }

    private static List<LineView> more(OrderView before, OrderAmendment wanted) {
        return before.lines().stream()
                .filter(line -> wanted.of(line).isMoreThan(line.ordered()))
                .toList();
    }

    /**
     * Raises those of which more is wanted, and appends what is new.
     *
     * @throws Refusal INVALID for goods that cannot be ordered so, and for more lines than an order may have
     */
    List<RaisedLine> raise(SalesOrder order, OrderView before, OrderAmendment wanted) {
        List<LineView> more = more(before, wanted);
        if (more.isEmpty() && wanted.added().isEmpty()) {
            return List.of();
        }
        if (order.view().lines().size() + more.size() + wanted.added().size() > MOST_LINES) {
            throw Refusal.invalid("lines", "change.too-many-lines", before.number(), MOST_LINES);
        }
        Map<String, PricedProduct> products = prices.offered(
                Stream.concat(
                                more.stream().map(LineView::sku),
                                wanted.added().stream().map(AskedLine::sku))
                        .toList(),
                before.customer(),
                before.tier(),
                before.currency());
        OrderIncrease increase = new OrderIncrease(order);
        List<RaisedLine> raised = new ArrayList<>();
        for (LineView line : more) {
            BigDecimal delta = wanted.of(line).difference(line.ordered()).amount();
            PricedLine priced = prices.priced(
                    delta(line, delta, products.get(line.sku()), wanted.prices(line)),
                    "quantity-" + line.lineNo(),
                    products,
                    before.currency(),
                    line.ordered().amount());
            raised.add(increase.raise(line.lineNo(), priced.line(), priced.product()));
        }
        for (int at = 0; at < wanted.added().size(); at++) {
            PricedLine priced = prices.priced(wanted.added().get(at), "added[" + at + "]", products, before.currency());
            raised.add(increase.append(priced.line(), priced.product()));
        }
        return raised;
    }

    /** In the pack of the line, where the product still has it and whole ones are wanted; at its price where that was just agreed. */
    private static AskedLine delta(LineView line, BigDecimal delta, @Nullable PricedProduct product, boolean agreed) {
        SoldPack sold = line.pack();
        boolean byUnit = agreed && (sold == null || sold.price() == null);
        if (!byUnit
                && sold != null
                && product != null
                && delta.remainder(sold.pieces()).signum() == 0) {
            for (Pack pack : product.product().packs()) {
                if (Pack.folded(pack.name()).equals(Pack.folded(sold.name()))
                        && pack.pieces().compareTo(sold.pieces()) == 0) {
                    return new AskedLine(
                            line.sku(),
                            delta.divide(sold.pieces()),
                            agreed ? sold.price() : null,
                            line.discount().number(),
                            pack.name());
                }
            }
        }
        return new AskedLine(
                line.sku(),
                delta,
                agreed ? line.unitPrice().amount() : null,
                line.discount().number());
    }
}
