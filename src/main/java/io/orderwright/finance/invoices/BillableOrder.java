package io.orderwright.finance.invoices;

import io.orderwright.platform.kernel.Taxation;
import java.math.BigDecimal;
import java.util.List;

/**
 * An order as it can be billed.
 *
 * @param total the order's amounts in {@code currency}, at its own rounding level: with document rounding the lines may
 *     add up to some cents more or less
 * @param paymentTermsDays days from the issue of a document until it is due
 */
public record BillableOrder(
        String number,
        String customer,
        String currency,
        Taxation total,
        int paymentTermsDays,
        List<BillableLine> lines) {

    /**
     * A line of which something is wanted; quantities in the product's unit.
     *
     * @param taxRate fraction of one
     * @param amounts of all that is ordered
     */
    public record BillableLine(
            int lineNo, BigDecimal taxRate, BigDecimal ordered, BigDecimal shipped, Taxation amounts) {}
}
