package io.orderwright.finance.invoices;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document; amounts in {@code currency}, positive for a credit note too.
 *
 * @param paid what of it was paid, or, of a credit note, used
 * @param financeDocument the number under which the finance system booked it, absent until it has
 * @param corrects the document that a credit or debit note belongs to
 * @param postedUnder the number under which finance is told of it
 */
public record InvoiceView(
        String number,
        String orderNumber,
        String customer,
        String currency,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        BigDecimal paid,
        LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable String financeDocument,
        InvoiceKind kind,
        InvoiceState state,
        @Nullable String corrects,
        String postedUnder) {

    /** What of it is still to be paid, or to be used. */
    public BigDecimal open() {
        return gross.subtract(paid);
    }
}
