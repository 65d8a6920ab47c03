package io.orderwright.finance.invoices.ageing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;

/**
 * A row of a document's schedule of which something is to be paid; a document that is due on one day is its own row.
 *
 * @param order that it is about; its own number for one of the time before
 * @param daysOverdue 0 where it is not overdue
 * @param awaited a deposit for which its order waits: nobody is late with it, whatever its day
 */
public record OpenRow(
        String document,
        int rowNo,
        InvoiceKind kind,
        String order,
        String customer,
        LocalDate dueOn,
        int daysOverdue,
        AgeBucket bucket,
        boolean awaited,
        Money open) {

    /** The currency of the amount. */
    @JsonProperty
    public String currency() {
        return open.code();
    }
}
