package io.orderwright.desk.track;

import io.orderwright.sales.orders.OrderState;
import java.util.List;

/**
 * How far an order is, in the customer's words. What we examine before we accept it (credit, approval, duplicates) is
 * one stage: why it takes long is nobody's business outside.
 */
enum TrackingStage {
    RECEIVED,
    ACCEPTED,
    PREPARING,
    SHIPPED,
    DONE,
    ENDED;

    /** Those that an order goes through one after the other. */
    static final List<TrackingStage> WAY = List.of(RECEIVED, ACCEPTED, PREPARING, SHIPPED, DONE);

    static TrackingStage of(OrderState state) {
        return switch (state) {
            case PLACED, ON_HOLD, IN_APPROVAL, SENT_BACK -> RECEIVED;
            case WAITING_FOR_STOCK, WAITING_FOR_PAYMENT, CONFIRMING -> ACCEPTED;
            case TO_SHIP, PARTLY_SHIPPED -> PREPARING;
            case SHIPPED -> SHIPPED;
            case CLOSED -> DONE;
            case REJECTED, CANCELLED -> ENDED;
        };
    }

    /** Public for the template. */
    public boolean reached(TrackingStage other) {
        return this != ENDED && ordinal() >= other.ordinal();
    }
}
