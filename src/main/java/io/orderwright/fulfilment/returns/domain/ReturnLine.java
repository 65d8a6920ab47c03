package io.orderwright.fulfilment.returns.domain;

import io.orderwright.fulfilment.returns.ReturnView.ReturnedLine;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedPiece;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedSerial;
import io.orderwright.platform.ground.columns.QuantityColumn;
import io.orderwright.platform.kernel.Quantity;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
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

    private boolean named;
    private @Nullable String batch;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ReturnLine() {}

    /**
     * @param named whether its pieces have serial numbers, and are named
     * @param batch of which it is; null where that is not known
     */
    ReturnLine(int orderLine, String sku, String name, Quantity asked, boolean named, @Nullable String batch) {
        this.named = named;
        this.batch = batch;
        this.orderLine = orderLine;
        this.sku = sku;
        this.name = name;
        this.unit = asked.unit();
        this.asked = asked;
    }

    ReturnLine cameAs(Quantity quantity) {
        ReturnLine line = new ReturnLine(orderLine, sku, name, asked, named, batch);
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

    boolean named() {
        return named;
    }

    ReturnedLine view(List<ReturnPiece> pieces, List<ReturnSerial> serials) {
        List<ReturnedPiece> ofLine = pieces.stream()
                .filter(one -> one.orderLine() == orderLine)
                .map(one -> new ReturnedPiece(one.outcome(), one.quantity(), one.credited()))
                .toList();
        return new ReturnedLine(
                orderLine,
                sku,
                name,
                unit,
                asked,
                received,
                received(),
                ofLine.stream().map(ReturnedPiece::credited).reduce(Quantity.zero(unit), Quantity::plus),
                ofLine,
                batch,
                named,
                serials.stream()
                        .filter(one -> one.orderLine() == orderLine)
                        .map(one -> new ReturnedSerial(
                                one.serial(),
                                one.deliveryNumber(),
                                one.announced(),
                                one.came(),
                                one.outcome(),
                                one.counted()))
                        .toList());
    }
}
