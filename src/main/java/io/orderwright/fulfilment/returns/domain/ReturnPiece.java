package io.orderwright.fulfilment.returns.domain;

import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.platform.kernel.Quantity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/** What becomes of some pieces of a line; of a line and an outcome there is one. */
@Embeddable
public class ReturnPiece {

    private int orderLine;

    @Enumerated(EnumType.STRING)
    private PieceOutcome outcome;

    private String unit;

    @Column(name = "quantity")
    private BigDecimal pieces;

    @Column(name = "credited")
    private BigDecimal paidBack;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ReturnPiece() {}

    ReturnPiece(int orderLine, PieceOutcome outcome, Quantity quantity, Quantity credited) {
        this.orderLine = orderLine;
        this.outcome = outcome;
        this.unit = quantity.unit();
        this.pieces = quantity.amount();
        this.paidBack = credited.amount();
    }

    int orderLine() {
        return orderLine;
    }

    PieceOutcome outcome() {
        return outcome;
    }

    Quantity quantity() {
        return Quantity.of(pieces, unit);
    }

    Quantity credited() {
        return Quantity.of(paidBack, unit);
    }
}
