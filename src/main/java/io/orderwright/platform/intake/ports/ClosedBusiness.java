package io.orderwright.platform.intake.ports;

import java.util.Collection;
import java.util.Map;

/**
 * Takes back what was open when the company moved in, as long as nothing else has happened to it. How things stand is said in
 * words to be compared, by the number or reference that the file knows; what is not there is not among them.
 *
 * <p>What removes throws a {@link io.orderwright.platform.kernel.Refusal} once something has happened to it.
 */
public interface ClosedBusiness {

    /** How these invoices of the time before stand. */
    Map<String, String> invoices(Collection<String> numbers);

    /** The invoice is there no longer, and counts for the customer's credit no longer. */
    void removeInvoice(String number, String by);

    /** How this money of the time before stands. */
    Map<String, String> receipts(Collection<String> references);

    /** The money is there no longer, and lowers the customer's exposure no longer. */
    void removeReceipt(String reference, String by);
}
