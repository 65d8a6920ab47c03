package io.orderwright.sales.orders.domain;

import io.orderwright.platform.kernel.Taxation;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.orders.LoweredLine;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.PlaceOrder;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One line of an order: what was agreed, and the quantity buckets that say how far it has come. */
@Entity
public class OrderLine {

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
    private BigDecimal unitPrice;
    private BigDecimal discount;
    private BigDecimal taxRate;
    private BigDecimal net;
    private BigDecimal tax;
    private BigDecimal gross;
    private BigDecimal ordered;
    private BigDecimal reserved = BigDecimal.ZERO;
    private BigDecimal backOrdered = BigDecimal.ZERO;
    private BigDecimal shipped = BigDecimal.ZERO;
    private BigDecimal delivered = BigDecimal.ZERO;
    private BigDecimal invoiced = BigDecimal.ZERO;
    private BigDecimal cancelled = BigDecimal.ZERO;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected OrderLine() {}

    @SuppressWarnings("NullAway.Init") // price() sets the amounts
    OrderLine(SalesOrder order, int lineNo, PlaceOrder.Line asked, ProductView product) {
        this.order = order;
        this.lineNo = lineNo;
        this.sku = product.sku();
        this.name = product.name();
        this.unit = product.unit();
        BigDecimal agreed = asked.unitPrice();
        this.unitPrice = agreed == null ? product.price() : agreed;
        BigDecimal granted = asked.discount();
        this.discount = granted == null ? BigDecimal.ZERO : granted;
        this.taxRate = product.taxRate();
        this.ordered = asked.quantity();
        price();
    }

    /**
     * Fewer are wanted: those that it waits for are not waited for any more, then those that are kept are kept no longer.
     * Before anything was reserved for it there is neither.
     */
    LoweredLine lower(BigDecimal to) {
        BigDecimal less = ordered.subtract(to);
        BigDecimal unmissed = less.min(backOrdered);
        BigDecimal freed = less.subtract(unmissed).min(reserved);
        LoweredLine lowered = new LoweredLine(lineNo, sku, name, unit, ordered, to, unmissed, freed);
        ordered = to;
        backOrdered = backOrdered.subtract(unmissed);
        reserved = reserved.subtract(freed);
        price();
        return lowered;
    }

    /** Something of it is wanted. */
    boolean wanted() {
        return ordered.signum() > 0;
    }

    BigDecimal ordered() {
        return ordered;
    }

    BigDecimal shipped() {
        return shipped;
    }

    private void price() {
        Taxation amounts =
                order.taxIncluded() ? Taxation.included(unrounded(), taxRate) : Taxation.onTop(unrounded(), taxRate);
        this.net = amounts.net();
        this.tax = amounts.tax();
        this.gross = amounts.gross();
    }

    /** Price times quantity less discount, before any rounding. */
    BigDecimal unrounded() {
        return unitPrice.multiply(ordered).multiply(BigDecimal.ONE.subtract(discount));
    }

    Taxation amounts() {
        return new Taxation(net, tax, gross);
    }

    BigDecimal taxRate() {
        return taxRate;
    }

    int lineNo() {
        return lineNo;
    }

    void reserve(BigDecimal missing) {
        backOrdered = missing;
        reserved = ordered.subtract(missing);
    }

    void serve(BigDecimal quantity) {
        backOrdered = backOrdered.subtract(quantity);
        reserved = reserved.add(quantity);
    }

    void ship() {
        shipped = ordered;
        reserved = BigDecimal.ZERO;
    }

    /** Nothing is kept for it any more. */
    void unreserve() {
        reserved = BigDecimal.ZERO;
        backOrdered = BigDecimal.ZERO;
    }

    void ship(BigDecimal quantity) {
        shipped = shipped.add(quantity);
        reserved = reserved.subtract(quantity);
    }

    boolean shippedInFull() {
        return shipped.compareTo(ordered) == 0;
    }

    boolean left() {
        return shipped.signum() > 0;
    }

    /** It is with the customer: never more of it than has left. */
    void deliver(BigDecimal quantity) {
        delivered = delivered.add(quantity).min(shipped);
    }

    BigDecimal onItsWay() {
        return shipped.subtract(delivered);
    }

    void invoice() {
        invoiced = shipped;
    }

    void cancel() {
        reserved = BigDecimal.ZERO;
        backOrdered = BigDecimal.ZERO;
        cancelled = ordered.subtract(shipped);
    }

    OrderView.Line view() {
        return new OrderView.Line(
                lineNo,
                sku,
                name,
                unit,
                unitPrice,
                discount,
                taxRate,
                net,
                tax,
                gross,
                ordered,
                reserved,
                backOrdered,
                shipped,
                delivered,
                invoiced,
                cancelled);
    }
}
