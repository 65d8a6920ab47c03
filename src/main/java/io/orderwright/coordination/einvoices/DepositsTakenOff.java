package io.orderwright.coordination.einvoices;

import io.orderwright.finance.einvoices.EInvoiceLine;
import io.orderwright.finance.invoices.InvoiceDetail.InvoicedLine;
import io.orderwright.platform.kernel.Money;
import java.math.MathContext;
import java.util.Optional;

/**
 * What deposits of one tax rate take off, used up by the goods of that rate from the first one on, to the cent. The tax goes by
 * the cumulative rule with the net: however many lines there are, none is off its rate by what others were rounded by.
 */
final class DepositsTakenOff {

    private Money net;
    private Money tax;
    private Money usedNet;
    private Money usedTax;

    DepositsTakenOff(String currency) {
        Money nothing = Money.zero(currency);
        this.net = nothing;
        this.tax = nothing;
        this.usedNet = nothing;
        this.usedTax = nothing;
    }

    /** @param deposit a line of the document that deducts it */
    void add(InvoicedLine deposit) {
        net = net.minus(deposit.net());
        tax = tax.minus(deposit.tax());
    }

    /** The discount that follows these goods; empty when nothing is left to take off. */
    Optional<EInvoiceLine> from(EInvoiceLine goods) {
        Money offNet = net.minus(usedNet).smaller(goods.net());
        usedNet = usedNet.plus(offNet);
        Money offTax = taxUpTo(usedNet).minus(usedTax);
        usedTax = usedTax.plus(offTax);
        if (offNet.isZero() && offTax.isZero()) {
            return Optional.empty();
        }
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

    private Money taxUpTo(Money ofNet) {
        return ofNet.equals(net)
                ? tax
                : Money.rounded(
                        tax.amount().multiply(ofNet.amount()).divide(net.amount(), MathContext.DECIMAL128),
                        tax.currency());
    }
}
