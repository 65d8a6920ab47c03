package io.orderwright.platform.intake.ports;

import io.orderwright.finance.invoices.opening.OpeningInvoice;
import io.orderwright.finance.invoices.opening.OpeningReceipt;
import io.orderwright.sales.history.PastOrder;
import io.orderwright.sales.orders.opening.CarryOverOrder;

/**
 * What was open when the company moved in. Each is taken over once: whether it is new, is the answer.
 *
 * <p>Every method throws a {@link io.orderwright.platform.kernel.Refusal} for what cannot be taken over, or was with other
 * content.
 */
public interface OpenBusiness {

    /** An invoice that is still to be paid. */
    boolean invoice(OpeningInvoice said, String by);

    /** Money that has paid no invoice yet. */
    boolean receipt(OpeningReceipt said, String by);

    /** An order of which something is still to be delivered. */
    boolean order(CarryOverOrder said, String by);

    /** An order that has ended. */
    boolean pastOrder(PastOrder said, String by);
}
