package io.orderwright.fulfilment.returns.domain;

import io.orderwright.platform.ground.columns.QuantityColumn;
import io.orderwright.platform.kernel.Quantity;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.CompositeType;
import org.jspecify.annotations.Nullable;

/** A line of an order of which something comes back. A value: what came makes another one. */
@Embeddable
public class ReturnLine {

    private int orderLine;
    private String sku;
    private String name;
    private String unit;

    @CompositeType(QuantityColumn.class)
    @AttributeOverride(name = "amount", column = @Column(name = "asked"))
    private Quantity asked;

    @CompositeType(QuantityColumn.class)
    @AttributeOverride(name = "amount", column = @Column(name = "received"))
    private @Nullable Quantity received;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ReturnLine() {}

    ReturnLine(int orderLine, String sku, String name, Quantity asked) {
        this.orderLine = orderLine;
        this.sku = sku;
        this.name = name;
        this.unit = asked.unit();
        this.asked = asked;
    }

    ReturnLine cameAs(Quantity quantity) {
        ReturnLine line = new ReturnLine(orderLine, sku, name, asked);
        line.received = quantity;
        return line;
    }

    public int orderLine() {
        return orderLine;
    }

    public String sku() {
        return sku;
    }

    public String name() {
        return name;
    }

    public String unit() {
        return unit;
    }

    public Quantity asked() {
        return asked;
    }

    /** What came; nothing before anything has. */
    public Quantity received() {
        return received == null ? Quantity.zero(unit) : received;
    }

    boolean hasCome() {
        return received != null;
    }
}
