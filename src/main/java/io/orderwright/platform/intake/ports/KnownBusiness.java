package io.orderwright.platform.intake.ports;

import io.orderwright.finance.invoices.opening.OpeningInvoice;
import io.orderwright.finance.invoices.opening.OpeningReceipt;
import io.orderwright.sales.history.PastOrder;
import io.orderwright.sales.orders.opening.OpenOrder;
import io.orderwright.sales.orders.opening.WaitingOrder;
import java.util.function.Consumer;

/**
 * What is open now and what has ended, in the words in which it would be taken over: everything that the company does is in one of
 * the five, once.
 */
public interface KnownBusiness {

    /** What customers still have to pay; also for goods that have left and are not billed, under the number of their order. */
    void eachInvoice(Consumer<OpeningInvoice> each);

    /** Money that has paid nothing yet. Its order is named as {@link #eachOrder} names it, where that is open. */
    void eachReceipt(Consumer<OpeningReceipt> each);

    /** Orders that were accepted, of which something is still to be delivered. */
    void eachOrder(Consumer<OpenOrder> each);

    /** Orders that nobody has accepted yet; drafts are none. */
    void eachWaitingOrder(Consumer<WaitingOrder> each);

    /** Orders that were delivered in full, cancelled or rejected, and those of the time before. */
    void eachPastOrder(Consumer<PastOrder> each);
}
