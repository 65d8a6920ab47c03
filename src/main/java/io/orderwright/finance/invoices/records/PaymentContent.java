package io.orderwright.finance.invoices.records;

import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.platform.kernel.RequestContent;

/** What is said by telling of a payment, as the fingerprint sees it; its reference is the key under which it is kept. */
public final class PaymentContent {

    private PaymentContent() {}

    public static String fingerprint(ReceivePayment told) {
        return content(told).fingerprint();
    }

    /** Whether a payment whose fingerprint was kept was told of with this. */
    public static boolean isOf(String kept, ReceivePayment told) {
        return content(told).isOf(kept, () -> unversioned(told));
    }

    private static RequestContent content(ReceivePayment told) {
        return RequestContent.of("receive-payment")
                .text("customer", told.customer())
                .text("order", told.order())
                .text("currency", told.currency())
                .number("amount", told.amount().number());
    }

    /** The text of 0.1, which stays as it was then. */
    static String unversioned(ReceivePayment told) {
        return "ReceivePayment[reference=" + told.reference() + ", customer=" + told.customer() + ", order="
                + told.order() + ", currency=" + told.currency() + ", amount="
                + told.amount().number() + "]";
    }
}
