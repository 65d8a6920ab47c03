package io.orderwright.finance.einvoices.ports;

/** Electronic invoices that wait for a person, answered by the same task that Tasklist shows. */
public interface EInvoiceTasks {

    /**
     * What was in the way is gone: the tax platform is asked again.
     *
     * @throws io.orderwright.platform.kernel.Refusal CONFLICT when it does not wait; FORBIDDEN to others than are asked
     */
    void retry(String number, String comment, String user);

    /**
     * Nothing is issued, whatever it waits for: that something is mended, that somebody shows himself, or more of the month's amount.
     *
     * @throws io.orderwright.platform.kernel.Refusal CONFLICT when it does not wait, or waits in a diagram of before in which only what
     *     is wrong can be given up; FORBIDDEN to others
     */
    void giveUp(String number, String comment, String user);
}
