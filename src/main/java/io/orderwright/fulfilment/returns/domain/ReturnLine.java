package io.orderwright.fulfilment.returns.domain;

import io.orderwright.platform.kernel.Quantity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of an order of which something comes back. A value: what came makes another one. */
@Embeddable
public class ReturnLine {

    private int orderLine;
    private String sku;
    private String name;
    private String unit;

    @Column(name = "asked")
    private BigDecimal wanted;

    @Column(name = "received")
    private @Nullable BigDecimal came;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ReturnLine() {}

    ReturnLine(int orderLine, String sku, String name, Quantity asked) {
        this.orderLine = orderLine;
        this.sku = sku;
        this.name = name;
        this.unit = asked.unit();
        this.wanted = asked.amount();
    }

    ReturnLine cameAs(Quantity quantity) {
        ReturnLine line = new ReturnLine(orderLine, sku, name, asked());
        line.came = quantity.amount();
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
        return Quantity.of(wanted, unit);
    }

    /** What came; nothing before anything has. */
    public Quantity received() {
        return came == null ? Quantity.zero(unit) : Quantity.of(came, unit);
    }

    boolean hasCome() {
        return came != null;
    }
}
