package io.orderwright.finance.invoices;

import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bills goods that have left.
 *
 * @param kind part or final: said before it is known what there is to bill
 * @param quantities what of which line, in that line's unit; absent for all that has left and is not billed
 */
public record IssueInvoice(
        BillableOrder order, InvoiceKind kind, @Nullable Map<Integer, SaidNumber> quantities) {

    /** The final invoice. */
    public static IssueInvoice rest(BillableOrder order) {
        return new IssueInvoice(order, InvoiceKind.FINAL, null);
    }

    /** What was delivered last, while more is to follow. */
    public static IssueInvoice delivered(BillableOrder order) {
        return new IssueInvoice(order, InvoiceKind.PART, null);
    }

    /** A part of the goods; quantities by line number. */
    public static IssueInvoice part(BillableOrder order, Map<Integer, SaidNumber> quantities) {
        return new IssueInvoice(order, InvoiceKind.PART, Map.copyOf(quantities));
    }
}
