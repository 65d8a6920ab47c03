package io.orderwright.fulfilment.returns.domain;

import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders.DeliveredPiece;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A piece with a serial number that a return names.
 *
 * @param deliveryNumber with which it left
 * @param announced false when it came instead of one that was
 * @param came absent before anything has
 * @param outcome what becomes of it; absent before somebody has looked
 * @param counted whether it may come back by this return, or has and is not with its customer again: no other return may name it
 */
@Embeddable
public record ReturnSerial(
        int orderLine,
        String sku,
        String serial,
        String deliveryNumber,
        boolean announced,
        @Nullable Boolean came,
        @Enumerated(EnumType.STRING) @Nullable PieceOutcome outcome,
        boolean counted) {

    static ReturnSerial announced(ReturnLine line, DeliveredPiece piece) {
        return new ReturnSerial(line.orderLine(), line.sku(), piece.serial(), piece.delivery(), true, null, null, true);
    }

    static ReturnSerial instead(ReturnLine line, DeliveredPiece piece) {
        return new ReturnSerial(
                line.orderLine(), line.sku(), piece.serial(), piece.delivery(), false, true, null, true);
    }

    /** It came, or it did not and may come by another return. */
    ReturnSerial arrived(boolean here) {
        return new ReturnSerial(orderLine, sku, serial, deliveryNumber, announced, here, null, here);
    }

    ReturnSerial becomes(PieceOutcome found) {
        return new ReturnSerial(orderLine, sku, serial, deliveryNumber, announced, came, found, counted);
    }

    /** The return is over before anything came, or the piece was repaired and went back. */
    ReturnSerial free() {
        return new ReturnSerial(orderLine, sku, serial, deliveryNumber, announced, came, outcome, false);
    }

    boolean here() {
        return Boolean.TRUE.equals(came);
    }

    boolean is(String said) {
        return serial.equalsIgnoreCase(said.strip());
    }

    /** Whether it is just this piece, and not one that was sold under the same serial before. */
    boolean is(String productSku, DeliveredPiece piece) {
        return sku.equals(productSku) && deliveryNumber.equals(piece.delivery()) && piece.marked(serial);
    }
}
