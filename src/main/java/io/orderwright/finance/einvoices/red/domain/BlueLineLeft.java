package io.orderwright.finance.einvoices.red.domain;

import io.orderwright.finance.einvoices.EInvoiceLine;
import io.orderwright.finance.einvoices.domain.FoundFault;
import io.orderwright.finance.einvoices.red.RedLine;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.Percent;
import java.util.Optional;

/** A line of an electronic invoice, and what red letters have left of it. */
final class BlueLineLeft {

    private final EInvoiceLine line;
    private Money net;
    private Money tax;

    BlueLineLeft(EInvoiceLine line) {
        this.line = line;
        this.net = line.net();
        this.tax = line.tax();
    }

    void take(Money ofNet, Money ofTax) {
        net = net.minus(ofNet);
        tax = tax.minus(ofTax);
    }

    /** Whether it billed such goods. */
    boolean bills(EInvoiceLine goods) {
        return !line.discount() && line.taxRate().equals(goods.taxRate());
    }

    boolean discounts(Percent rate) {
        return line.discount() && line.taxRate().equals(rate);
    }

    /** Goods, named and taxed as they were billed. */
    RedLine takes(EInvoiceLine goods) {
        take(goods.net(), goods.tax());
        return new RedLine(
                line.lineNo(),
                new EInvoiceLine(
                        goods.lineNo(),
                        false,
                        line.item(),
                        goods.quantity(),
                        goods.unitPrice(),
                        goods.net(),
                        goods.tax(),
                        line.taxRate(),
                        line.zeroRate()));
    }

    /** So much of the discount, and no more than is left of it. @param mostNet below zero, as {@code mostTax} is */
    RedLine takesOff(Money mostNet, Money mostTax) {
        Money offNet = nearer(net, mostNet);
        Money offTax = nearer(tax, mostTax);
        take(offNet, offTax);
        return new RedLine(
                line.lineNo(),
                new EInvoiceLine(
                        line.lineNo(), true, line.item(), null, null, offNet, offTax, line.taxRate(), line.zeroRate()));
    }

    /** The one of two amounts below zero that is nearer to it. */
    private static Money nearer(Money one, Money other) {
        return one.isMoreThan(other) ? one : other;
    }

    /** More was taken of it than it had. */
    Optional<FoundFault> fault() {
        return within(net, line.net()) && within(tax, line.tax())
                ? Optional.empty()
                : Optional.of(FoundFault.of(
                        "red.line-overdrawn",
                        line.lineNo(),
                        line.net(),
                        line.tax(),
                        line.net().minus(net),
                        line.tax().minus(tax)));
    }

    private static boolean within(Money left, Money all) {
        return all.isNegative()
                ? !left.isPositive() && !all.isMoreThan(left)
                : !left.isNegative() && !left.isMoreThan(all);
    }
}
