package io.orderwright.finance.einvoices.red.domain;

import io.orderwright.finance.einvoices.EInvoiceLine;
import io.orderwright.finance.einvoices.domain.EInvoiceCheck;
import io.orderwright.finance.einvoices.domain.FoundFault;
import io.orderwright.finance.einvoices.red.CreditedDocument;
import io.orderwright.finance.einvoices.red.RedDeduction;
import io.orderwright.finance.einvoices.red.RedLine;
import io.orderwright.platform.kernel.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a credit note takes back, over the lines of the electronic invoice, net and tax each to the cent: goods of the line that
 * billed them, and what deposits take off of the discounts of that rate, from the first one on. Of no line more than it has
 * left over all red letters. What does not add up is never sent.
 *
 * @param lines in the order of the electronic invoice's
 * @param fault the first thing that does not add up; empty when all does
 */
public record RedAllocation(List<RedLine> lines, Optional<FoundFault> fault) {

    /**
     * @param blue the lines of the electronic invoice
     * @param before what other red letters take back of them
     */
    public static RedAllocation of(CreditedDocument asked, List<EInvoiceLine> blue, Collection<RedLine> before) {
        Map<Integer, BlueLineLeft> left = new TreeMap<>();
        blue.forEach(line -> left.put(line.lineNo(), new BlueLineLeft(line)));
        before.forEach(line -> Optional.ofNullable(left.get(line.blueLine()))
                .ifPresent(there -> there.take(line.taken().net(), line.taken().tax())));
        List<RedLine> taken = new ArrayList<>();
        List<FoundFault> faults = new ArrayList<>();
        for (RedLine goods : asked.goods()) {
            BlueLineLeft there = left.get(goods.blueLine());
            if (there == null || !there.bills(goods.taken())) {
                faults.add(FoundFault.of("red.line-unknown", goods.taken().item(), asked.blue()));
            } else {
                taken.add(there.takes(goods.taken()));
            }
        }
        for (RedDeduction deduction : asked.deductions()) {
            deducted(deduction, left.values(), taken).ifPresent(faults::add);
        }
        taken.sort(Comparator.comparingInt(RedLine::blueLine));
        left.values().forEach(line -> line.fault().ifPresent(faults::add));
        sums(asked, taken).ifPresent(faults::add);
        EInvoiceCheck.ofLines(taken.stream().map(RedLine::taken).toList()).ifPresent(faults::add);
        return new RedAllocation(List.copyOf(taken), faults.stream().findFirst());
    }

    /** Out of the discounts of its rate, as far as each has something left; what is more than all of them is a fault. */
    private static Optional<FoundFault> deducted(
            RedDeduction deduction, Collection<BlueLineLeft> left, List<RedLine> taken) {
        Money net = deduction.net();
        Money tax = deduction.tax();
        for (BlueLineLeft line : left) {
            if (line.discounts(deduction.taxRate())) {
                RedLine off = line.takesOff(net, tax);
                net = net.minus(off.taken().net());
                tax = tax.minus(off.taken().tax());
                if (!off.taken().net().isZero() || !off.taken().tax().isZero()) {
                    taken.add(off);
                }
            }
        }
        return net.isZero() && tax.isZero()
                ? Optional.empty()
                : Optional.of(FoundFault.of(
                        "red.deposit-unknown", net, tax, deduction.taxRate().plain() + " %"));
    }

    private static Optional<FoundFault> sums(CreditedDocument asked, List<RedLine> taken) {
        Money none = Money.zero(asked.net().code());
        Money net = taken.stream().map(line -> line.taken().net()).reduce(none, Money::plus);
        Money tax = taken.stream().map(line -> line.taken().tax()).reduce(none, Money::plus);
        return net.equals(asked.net()) && tax.equals(asked.tax())
                ? Optional.empty()
                : Optional.of(FoundFault.of("einvoice.sums-deviate", net, tax, asked.net(), asked.tax()));
    }
}
