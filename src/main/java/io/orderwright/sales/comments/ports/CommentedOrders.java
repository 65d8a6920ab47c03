package io.orderwright.sales.comments.ports;

/** The orders that may be commented on. */
public interface CommentedOrders {

    /** @throws io.orderwright.platform.kernel.Refusal NOT_FOUND when there is no such order */
    void requireOrder(String number);
}
