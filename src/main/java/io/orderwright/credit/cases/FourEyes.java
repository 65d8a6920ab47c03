package io.orderwright.credit.cases;

import io.orderwright.platform.kernel.Refusal;

/** Nobody answers for the credit of his own order. */
public final class FourEyes {

    private FourEyes() {}

    /** @throws Refusal FORBIDDEN when whoever answers is the one who placed the order */
    public static void refuseOwn(String orderNumber, String placedBy, String by) {
        if (placedBy.equals(by)) {
            throw Refusal.forbidden("credit.own-order", orderNumber);
        }
    }
}
