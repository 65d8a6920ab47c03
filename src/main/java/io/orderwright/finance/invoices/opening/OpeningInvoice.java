package io.orderwright.finance.invoices.opening;

import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;

/**
 * An invoice of the time before, of which something is still to be paid; all amounts in one currency.
 *
 * @param number under which finance and the customer know it
 * @param open what of it is still to be paid: more than nothing, at most all of it
 */
public record OpeningInvoice(
        String number, String customer, LocalDate issuedOn, LocalDate dueOn, Money net, Money tax, Money open) {

    /** What it asks for, tax included. */
    public Money gross() {
        return net.plus(tax);
    }

    /** What of it had been paid before. */
    public Money paid() {
        return gross().minus(open);
    }
}
