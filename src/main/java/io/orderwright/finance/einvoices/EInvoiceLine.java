package io.orderwright.finance.einvoices;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.reference.ZeroRate;
import org.jspecify.annotations.Nullable;

/**
 * A line of an electronic invoice.
 *
 * @param lineNo from 1 on; a red invoice names it
 * @param discount whether it takes off of the line before it; negative then
 * @param quantity absent together with the price where an amount alone is asked for
 * @param unitPrice of one unit without tax in the currency of the net, with as many decimals as it needs: as text, as the tax
 *     platform takes it
 * @param zeroRate why the rate is 0; absent when it is not
 */
public record EInvoiceLine(
        int lineNo,
        boolean discount,
        String item,
        @Nullable Quantity quantity,
        @Nullable String unitPrice,
        Money net,
        Money tax,
        Percent taxRate,
        @Nullable ZeroRate zeroRate) {

    /** The same in another place. */
    public EInvoiceLine at(int place) {
        return new EInvoiceLine(place, discount, item, quantity, unitPrice, net, tax, taxRate, zeroRate);
    }
}
