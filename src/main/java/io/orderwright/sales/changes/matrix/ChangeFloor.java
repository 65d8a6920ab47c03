package io.orderwright.sales.changes.matrix;

import static io.orderwright.sales.changes.matrix.ChangeStage.CONFIRMING;
import static io.orderwright.sales.changes.matrix.ChangeStage.IN_APPROVAL;
import static io.orderwright.sales.changes.matrix.ChangeStage.PARTLY_SHIPPED;
import static io.orderwright.sales.changes.matrix.ChangeStage.PICKED;
import static io.orderwright.sales.changes.matrix.ChangeStage.PLACED;
import static io.orderwright.sales.changes.matrix.ChangeStage.SHIPMENT_HELD;
import static io.orderwright.sales.changes.matrix.ChangeStage.TO_SHIP;
import static io.orderwright.sales.changes.matrix.ChangeStage.WAITING_FOR_PAYMENT;
import static io.orderwright.sales.changes.matrix.ChangeStage.WAITING_FOR_STOCK;

import java.util.EnumSet;
import java.util.Set;

/** What can be done at all: no table makes more possible, since books and partners could not follow. */
final class ChangeFloor {

    private static final Set<ChangeStage> MORE =
            EnumSet.of(PLACED, IN_APPROVAL, WAITING_FOR_STOCK, WAITING_FOR_PAYMENT, TO_SHIP, PICKED, PARTLY_SHIPPED);
    private static final Set<ChangeStage> LESS = with(MORE, SHIPMENT_HELD);
    private static final Set<ChangeStage> CANCEL = EnumSet.of(
            PLACED, IN_APPROVAL, WAITING_FOR_STOCK, WAITING_FOR_PAYMENT, CONFIRMING, TO_SHIP, PICKED, SHIPMENT_HELD);

    private ChangeFloor() {}

    private static Set<ChangeStage> with(Set<ChangeStage> some, ChangeStage another) {
        Set<ChangeStage> all = EnumSet.copyOf(some);
        all.add(another);
        return all;
    }

    static boolean allows(ChangeKind change, ChangeStage stage) {
        return switch (change) {
            case RAISE, ADD_LINE, SWAP, PRICE_UP, PAYMENT_TERMS -> MORE.contains(stage);
            case LOWER -> LESS.contains(stage);
            case CLOSE_SHORT -> stage == PARTLY_SHIPPED;
            case CANCEL -> CANCEL.contains(stage);
            case REQUESTED_DATE, SHIP_TO, PRICE_DOWN -> LESS.contains(stage);
            case BILL_TO -> LESS.contains(stage) || stage == CONFIRMING;
        };
    }
}
