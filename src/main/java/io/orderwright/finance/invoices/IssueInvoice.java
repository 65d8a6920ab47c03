package io.orderwright.finance.invoices;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bills goods that have left.
 *
 * @param quantities what of which line, in the product's unit; absent for the final invoice, which takes all that is left
 */
public record IssueInvoice(BillableOrder order, @Nullable Map<Integer, BigDecimal> quantities) {

    /** The final invoice. */
    public static IssueInvoice rest(BillableOrder order) {
        return new IssueInvoice(order, null);
    }

    /** A part of the goods; quantities by line number. */
    public static IssueInvoice part(BillableOrder order, Map<Integer, BigDecimal> quantities) {
        return new IssueInvoice(order, Map.copyOf(quantities));
    }
}
