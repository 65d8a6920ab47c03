package io.orderwright.fulfilment.returns.domain;

import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.platform.ground.columns.QuantityColumn;
import io.orderwright.platform.kernel.Quantity;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.CompositeType;

/** What becomes of some pieces of a line; of a line and an outcome there is one. */
@Embeddable
public class ReturnPiece {

    private int orderLine;

    @Enumerated(EnumType.STRING)
    private PieceOutcome outcome;

    private String unit;

    @CompositeType(QuantityColumn.class)
    @AttributeOverride(name = "amount", column = @Column(name = "quantity"))
    private Quantity quantity;

    @CompositeType(QuantityColumn.class)
    @AttributeOverride(name = "amount", column = @Column(name = "credited"))
    private Quantity credited;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ReturnPiece() {}

    ReturnPiece(int orderLine, PieceOutcome outcome, Quantity quantity, Quantity credited) {
        this.orderLine = orderLine;
        this.outcome = outcome;
        this.unit = quantity.unit();
        this.quantity = quantity;
        this.credited = credited;
    }

    int orderLine() {
        return orderLine;
    }

    PieceOutcome outcome() {
        return outcome;
    }

    Quantity quantity() {
        return quantity;
    }

    Quantity credited() {
        return credited;
    }
}
