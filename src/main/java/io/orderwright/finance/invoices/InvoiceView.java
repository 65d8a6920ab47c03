package io.orderwright.finance.invoices;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.orderwright.finance.invoices.discounts.OfferedDiscount;
import io.orderwright.finance.invoices.schedule.ScheduledAmount;
import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.terms.DepositGate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document; amounts positive for a credit note too.
 *
 * @param paid what of it is no longer open: paid, credited or written off, or, of a credit note, used
 * @param financeDocument the number under which the finance system booked it, absent until it has
 * @param corrects the document that a credit or debit note belongs to
 * @param depositGate what of its order waits until this deposit is paid
 * @param dueOn when the next of it is due; when all is paid, when the last was
 * @param schedule its rows, which make it in net, tax, gross and paid; one where all of it is due on one day
 * @param open what of it is still to be paid, or to be used
 * @param discount what who pays it early may keep of it; absent where that was not agreed
 * @param postedUnder the number under which finance is told of it
 */
@JsonPropertyOrder({"number", "orderNumber", "customer", "currency"})
public record InvoiceView(
        String number,
        String orderNumber,
        String customer,
        Money net,
        Money tax,
        Money gross,
        Money paid,
        LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable String financeDocument,
        InvoiceKind kind,
        InvoiceState state,
        @Nullable String corrects,
        @Nullable DepositGate depositGate,
        String postedUnder,
        List<ScheduledAmount> schedule,
        Money open,
        @Nullable OfferedDiscount discount) {

    /** Its order's. */
    @JsonProperty
    public String currency() {
        return gross.code();
    }
}
