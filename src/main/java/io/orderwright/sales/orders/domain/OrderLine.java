package io.orderwright.sales.orders.domain;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.reference.goods.GoodsPromise;
import io.orderwright.platform.reference.goods.Pack;
import io.orderwright.platform.reference.goods.SoldPack;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.platform.reference.goods.UnitPrice;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.Rounding.PricedLine;
import io.orderwright.sales.orders.entry.PlaceOrder;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order: what was agreed, and the quantities that say how far it has come. Price and amounts are numbers of
 * the order's currency, which is not said in its row.
 */
@Entity
public class OrderLine implements PricedLine {

    private static final Fraction WHOLE = new Fraction(BigDecimal.ONE);

    /** So many digits before the point are kept of the price of one unit, also where a list in another currency or a pack makes it. */
    private static final int PRICE_DIGITS = 15;

    private static final BigDecimal TOO_DEAR = BigDecimal.TEN.pow(PRICE_DIGITS);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_line_seq")
    @SequenceGenerator(name = "order_line_seq", sequenceName = "order_line_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id")
    private SalesOrder order;

    private int lineNo;
    private String sku;
    private String name;
    private String unit;
    private SaidNumber unitPrice;
    private Fraction discount;
    private Fraction taxRate;
    private SaidNumber net;
    private SaidNumber tax;
    private SaidNumber gross;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable SoldPack pack;

    @Enumerated(EnumType.STRING)
    private Traceability tracing;

    private @Nullable Integer warrantyMonths;

    @Embedded
    private LineQuantities quantities;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected OrderLine() {}

    @SuppressWarnings("NullAway.Init") // price() sets the amounts
    OrderLine(SalesOrder order, int lineNo, PlaceOrder.AskedLine asked, ProductView product) {
        this.order = order;
        this.lineNo = lineNo;
        this.sku = product.sku();
        this.name = product.name();
        this.unit = product.unit();
        Pack said = asked.pack(product, "lines");
        BigDecimal agreed = asked.unitPrice();
        this.pack = said == null ? null : SoldPack.of(said, agreed);
        this.unitPrice = new SaidNumber(
                agreed == null
                        ? product.price().amount()
                        : said == null ? agreed : SoldPack.ofOne(agreed, said.pieces()));
        BigDecimal granted = asked.discount();
        this.discount = granted == null ? Fraction.NONE : new Fraction(granted);
        this.taxRate = product.taxRate();
        this.tracing = product.tracing();
        this.warrantyMonths = product.warrantyMonths();
        this.quantities = LineQuantities.of(Quantity.of(asked.units(said), unit));
        price();
    }

    LineQuantities quantities() {
        return quantities;
    }

    /** @throws Refusal CONFLICT when a law of the quantities would be broken */
    LineQuantities lawful(LineQuantities next) {
        if (!next.lawful()) {
            throw Refusal.conflict(
                    "order.line-quantities",
                    order.number(),
                    order.state(),
                    lineNo,
                    next.ordered().plain(),
                    next.reserved().plain(),
                    next.backOrdered().plain(),
                    next.shipped().plain(),
                    next.delivered().plain(),
                    next.invoiced().plain(),
                    next.cancelled().plain(),
                    next.returned().plain());
        }
        return next;
    }

    /** What {@link #lawful} has found in order becomes the line's; amounts follow the quantity that is wanted. */
    void become(LineQuantities next) {
        boolean priced = next.ordered().equals(quantities.ordered());
        quantities = next;
        if (!priced) {
            price();
        }
    }

    /**
     * Whether more of it may stand in this line as that one was priced: at the same price and tax, and waiting for nothing,
     * since what is wanted later waits from later on; and with the same promised of it.
     */
    boolean takesMoreAs(OrderLine priced) {
        SoldPack mine = pack;
        SoldPack its = priced.pack;
        return unitPrice.equals(priced.unitPrice)
                && discount.equals(priced.discount)
                && taxRate.equals(priced.taxRate)
                && unit.equals(priced.unit)
                && same(mine == null ? null : mine.price(), its == null ? null : its.price())
                && (its == null
                        || its.price() == null
                        || mine != null && mine.pieces().compareTo(its.pieces()) == 0)
                && promise().equals(priced.promise())
                && !quantities.missing();
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /** What is said of the line, in its unit; negative where it was said so. */
    Quantity inUnit(SaidNumber said) {
        return Quantity.signed(said.number(), unit);
    }

    /** The quantity, or nothing where there is none. @throws Refusal CONFLICT when it is in another unit */
    Quantity inUnit(@Nullable Quantity quantity) {
        Quantity nothing = Quantity.zero(unit);
        return quantity == null ? nothing : nothing.plus(quantity);
    }

    /** As {@link OrderDocument#reprice}. */
    void reprice(@Nullable SaidNumber price, @Nullable Fraction granted) {
        if (price != null && price.number().signum() < 0
                || granted != null && (granted.compareTo(Fraction.NONE) < 0 || granted.compareTo(WHOLE) > 0)) {
            throw Refusal.invalid("prices", "change.price-range", order.number(), lineNo);
        }
        SoldPack sold = pack;
        BigDecimal ofPack = sold == null ? null : sold.price();
        BigDecimal now = ofPack == null ? unitPrice.number() : ofPack;
        BigDecimal next = price == null ? now : price.number();
        Fraction less = granted == null ? discount : granted;
        refuseUnlessOther(less.off(next).compareTo(discount.off(now)));
        if (sold == null || ofPack == null) {
            unitPrice = new SaidNumber(next);
        } else {
            pack = SoldPack.of(sold.pack(), next);
            unitPrice = new SaidNumber(SoldPack.ofOne(next, sold.pieces()));
        }
        discount = less;
        price();
    }

    private void refuseUnlessOther(int more) {
        if (more == 0) {
            throw Refusal.invalid("prices", "change.price-same", order.number(), lineNo);
        }
        if (quantities.invoiced().amount().signum() > 0) {
            throw Refusal.conflict(
                    more > 0 ? "change.invoiced-debit" : "change.invoiced-credit",
                    lineNo,
                    quantities.invoiced().plain());
        }
    }

    /** @throws Refusal INVALID for a price or amounts that are more than can be kept */
    private void price() {
        if (unitPrice.number().compareTo(TOO_DEAR) >= 0) {
            throw Refusal.invalid("lines", "order.price-too-large", lineNo, PRICE_DIGITS);
        }
        Taxation amounts =
                Totals.kept(rounded(order.agreed().taxIncluded(), order.agreed().currency()), lineNo);
        this.net = new SaidNumber(amounts.net().amount());
        this.tax = new SaidNumber(amounts.tax().amount());
        this.gross = new SaidNumber(amounts.gross().amount());
    }

    /** Price times quantity less discount, before any rounding. */
    @Override
    public BigDecimal unrounded() {
        SoldPack sold = pack;
        BigDecimal price = sold == null ? null : sold.price();
        BigDecimal full = sold == null || price == null
                ? unitPrice.number().multiply(quantities.ordered().amount())
                : SoldPack.amount(price, quantities.ordered().amount(), sold.pieces());
        return discount.off(full);
    }

    Taxation amounts() {
        String currency = order.agreed().currency();
        return new Taxation(net.money(currency), tax.money(currency), gross.money(currency));
    }

    @Override
    public Fraction taxRate() {
        return taxRate;
    }

    /** What was promised of its goods, as of when it was ordered. */
    GoodsPromise promise() {
        return new GoodsPromise(tracing, warrantyMonths);
    }

    int lineNo() {
        return lineNo;
    }

    String sku() {
        return sku;
    }

    String name() {
        return name;
    }

    OrderView.LineView view() {
        Taxation amounts = amounts();
        return new OrderView.LineView(
                lineNo,
                sku,
                name,
                unit,
                pack,
                new UnitPrice(unitPrice.number(), order.agreed().currency()),
                discount,
                taxRate,
                amounts.net(),
                amounts.tax(),
                amounts.gross(),
                quantities.ordered(),
                quantities.reserved(),
                quantities.backOrdered(),
                quantities.shipped(),
                quantities.delivered(),
                quantities.invoiced(),
                quantities.cancelled(),
                quantities.returned(),
                promise());
    }
}
