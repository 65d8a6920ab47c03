package io.orderwright.sales.orders.opening;

import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.reference.goods.SoldPack;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.OrderView.LineView;
import io.orderwright.sales.orders.Rounding.PricedLine;
import io.orderwright.sales.orders.ShipTo;
import io.orderwright.sales.orders.entry.PlaceOrder;
import io.orderwright.sales.orders.entry.PlaceOrder.AskedLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order that was accepted and of which something is still to be delivered, as the file of open orders says it.
 *
 * @param number under which it is known outside: the old one of an order that was taken over, else ours
 */
public record OpenOrder(
        String number,
        LocalDate placedOn,
        String customer,
        @Nullable String purchaseOrder,
        @Nullable LocalDate requestedOn,
        boolean prepaid,
        @Nullable String shipTo,
        List<OpenLine> lines) {

    /** States in which an order may be one; held ones only when they were accepted before. */
    public static final Set<OrderState> STATES = Set.copyOf(EnumSet.of(
            OrderState.ON_HOLD,
            OrderState.WAITING_FOR_STOCK,
            OrderState.WAITING_FOR_PAYMENT,
            OrderState.CONFIRMING,
            OrderState.TO_SHIP,
            OrderState.PARTLY_SHIPPED));

    private static final int QUANTITY_DECIMALS = 3;
    private static final int PRICE_DECIMALS = 4;

    /**
     * A line of it, in units or packs.
     *
     * @param ordered with price and discount
     * @param delivered the same for what has left, maybe nothing
     * @param line as the order has it
     */
    public record OpenLine(AskedLine ordered, AskedLine delivered, LineView line) implements PricedLine {

        /** How much of it is still to be delivered. */
        public BigDecimal rest() {
            return ordered.quantity().subtract(delivered.quantity());
        }

        /** What the rest of it makes. */
        @Override
        public BigDecimal unrounded() {
            return line.discount()
                    .off(Objects.requireNonNull(ordered.unitPrice()).multiply(rest()));
        }

        @Override
        public Fraction taxRate() {
            return line.taxRate();
        }
    }

    /** Whether it was accepted, and something of it is still to be delivered. */
    public static boolean is(OrderView order) {
        return STATES.contains(order.state())
                && (order.state() != OrderState.ON_HOLD
                        || order.lines().stream().anyMatch(OpenOrder::begun))
                && order.lines().stream().anyMatch(line -> wanted(line).isMoreThan(line.shipped()));
    }

    private static boolean begun(LineView line) {
        return line.reserved().plus(line.backOrdered()).plus(line.shipped()).isPositive();
    }

    private static Quantity wanted(LineView line) {
        return line.ordered().difference(line.cancelled());
    }

    /** @param products by SKU: a pack that a product does not have any more is said in units */
    public static OpenOrder of(OrderView order, Map<String, ProductView> products, ZoneId zone) {
        ShipTo there = order.shipTo();
        return new OpenOrder(
                numberOf(order),
                LocalDate.ofInstant(order.placedAt(), zone),
                order.customer(),
                order.purchaseOrder(),
                order.requestedOn(),
                order.prepaid(),
                there == null ? null : there.code(),
                order.lines().stream()
                        .map(line -> line(line, products.get(line.sku())))
                        .toList());
    }

    /** The number under which an order is known outside. */
    public static String numberOf(OrderView order) {
        return order.source().equals(OpeningOrders.SOURCE) ? order.externalId() : order.number();
    }

    private static OpenLine line(LineView line, @Nullable ProductView product) {
        SoldPack pack = line.pack();
        if (pack != null
                && product != null
                && product.packs().stream()
                        .anyMatch(one ->
                                one.name().equals(pack.name()) && one.pieces().compareTo(pack.pieces()) == 0)) {
            BigDecimal ordered = parts(wanted(line), pack.pieces());
            BigDecimal shipped = parts(line.shipped(), pack.pieces());
            BigDecimal price = Objects.requireNonNullElseGet(
                    pack.price(), () -> line.unitPrice().amount().multiply(pack.pieces()));
            if (ordered != null && shipped != null && PlainNumber.decimals(price) <= PRICE_DECIMALS) {
                return new OpenLine(
                        new AskedLine(
                                line.sku(), ordered, price, line.discount().number(), pack.name()),
                        new AskedLine(
                                line.sku(), shipped, price, line.discount().number(), pack.name()),
                        line);
            }
        }
        return new OpenLine(
                new AskedLine(
                        line.sku(),
                        wanted(line).kept(),
                        line.unitPrice().amount(),
                        line.discount().number()),
                new AskedLine(
                        line.sku(),
                        line.shipped().kept(),
                        line.unitPrice().amount(),
                        line.discount().number()),
                line);
    }

    /** Absent where it is no quantity that can be said in packs. */
    private static @Nullable BigDecimal parts(Quantity quantity, BigDecimal pieces) {
        BigDecimal packs = quantity.amount().divide(pieces, QUANTITY_DECIMALS, RoundingMode.DOWN);
        return packs.multiply(pieces).compareTo(quantity.amount()) == 0 ? packs : null;
    }

    /** What is still to be delivered, as whoever takes it over asks for it. */
    public PlaceOrder rest() {
        return new PlaceOrder(
                        customer,
                        null,
                        purchaseOrder,
                        requestedOn,
                        prepaid,
                        lines.stream()
                                .filter(line -> line.rest().signum() > 0)
                                .map(line -> new AskedLine(
                                        line.ordered().sku(),
                                        line.rest(),
                                        line.ordered().unitPrice(),
                                        line.ordered().discount(),
                                        line.ordered().unit()))
                                .toList())
                .to(shipTo);
    }

    /**
     * What an order of the goods that have left would come to: the whole order less what its rest makes by itself, so that
     * both together are the order to the cent.
     */
    public Taxation left(OrderView whole) {
        return new Taxation(whole.net(), whole.tax(), whole.gross())
                .minus(whole.rounding().sum(lines, whole.taxIncluded(), whole.currency()));
    }
}
