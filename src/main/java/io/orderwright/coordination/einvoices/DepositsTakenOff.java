package io.orderwright.coordination.einvoices;

import io.orderwright.finance.einvoices.EInvoiceLine;
import io.orderwright.finance.invoices.InvoiceDetail.InvoicedLine;
import io.orderwright.platform.kernel.Money;
import java.math.MathContext;
import java.util.Optional;

/**
 * What deposits of one tax rate take off, used up by the goods of that rate from the first one on, to the cent. The tax goes in
 * proportion with the net: however many lines there are, none is off its rate by what others were rounded by.
 */
final class DepositsTakenOff {

    private Money net;
    private Money tax;

    DepositsTakenOff(String currency) {
        this.net = Money.zero(currency);
        this.tax = Money.zero(currency);
    }

    /** @param deposit a line of the document that deducts it */
    void add(InvoicedLine deposit) {
        net = net.minus(deposit.net());
        tax = tax.minus(deposit.tax());
    }

    private Money taxWith(Money ofNet) {
        return Money.rounded(
                tax.amount().multiply(ofNet.amount()).divide(net.amount(), MathContext.DECIMAL128), tax.currency());
    }

    /** The discount that follows these goods; empty when nothing is left to take off. */
    Optional<EInvoiceLine> from(EInvoiceLine goods) {
        boolean all = net.isMoreThan(goods.net());
        Money offNet = all ? goods.net() : net;
        Money offTax = all ? taxWith(goods.net()) : tax;
        if (offNet.isZero() && offTax.isZero()) {
            return Optional.empty();
        }
        net = net.minus(offNet);
        tax = tax.minus(offTax);
        return Optional.of(new EInvoiceLine(
                goods.lineNo() + 1,
                true,
                goods.item(),
                null,
                null,
                offNet.negated(),
                offTax.negated(),
                goods.taxRate(),
                goods.zeroRate()));
    }
}
