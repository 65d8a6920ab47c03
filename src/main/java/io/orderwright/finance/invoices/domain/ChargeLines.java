package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.InvoiceDetail.InvoiceCharge;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What documents ask for beside goods, a line for each tax rate of the goods that it is asked for, and what they ask for less. */
public final class ChargeLines {

    private ChargeLines() {}

    /**
     * What is kept of the goods that a credit note took back: a line for each tax rate, its gross rounded half away from zero;
     * none where that is less than a cent.
     */
    static List<InvoiceLine> kept(Invoice note, Percent share) {
        Map<Fraction, Money> goods = new TreeMap<>();
        note.lines().stream()
                .filter(line -> line.orderLine() != null)
                .forEach(line -> goods.merge(
                        line.taxRate(), line.amounts(note.currency()).gross(), Money::plus));
        return goods.entrySet().stream()
                .map(rate -> InvoiceLine.charge(
                        InvoiceCharge.RESTOCKING,
                        rate.getKey(),
                        Taxation.included(share.of(rate.getValue()), rate.getKey())))
                .filter(line -> !line.amounts(note.currency()).isZero())
                .toList();
    }

    /**
     * What is asked for sending out the goods of a document: a line for each of their tax rates, by what each makes of them, the
     * parts rounded half away from zero together.
     */
    static List<InvoiceLine> freight(Invoice document, Money gross) {
        Map<Fraction, Money> goods = new TreeMap<>();
        document.lines().stream()
                .filter(line -> line.orderLine() != null)
                .forEach(line -> goods.merge(
                        line.taxRate(), line.amounts(document.currency()).gross(), Money::plus));
        boolean free = goods.values().stream().allMatch(Money::isZero);
        List<BigDecimal> weights = goods.values().stream()
                .map(worth -> free ? BigDecimal.ONE : worth.amount())
                .toList();
        List<Money> parts = gross.allocate(weights);
        List<InvoiceLine> lines = new ArrayList<>();
        for (Fraction rate : goods.keySet()) {
            Money part = parts.get(lines.size());
            lines.add(InvoiceLine.charge(InvoiceCharge.FREIGHT, rate, Taxation.included(part, rate)));
        }
        return lines.stream()
                .filter(line -> !line.amounts(document.currency()).isZero())
                .toList();
    }

    /**
     * Asks for an early discount after all, with the net, tax and gross that the credit note took off: of each line as much as of its
     * goods has not come back since. It asks for nothing where all have, and is due with the document, if that is not due yet.
     *
     * @param note the credit note that gave the discount
     * @param documents all of the order
     */
    public static Invoice discountBack(long id, Invoice note, List<Invoice> documents, LocalDate today) {
        Map<Fraction, Taxation> owed = new TreeMap<>();
        documents.stream()
                .filter(one -> one.number().equals(note.corrects()))
                .flatMap(one -> one.lines().stream())
                .filter(InvoiceLine::ofGoods)
                .forEach(goods -> {
                    Quantity then = goods.quantity().difference(back(goods, note, documents, true));
                    Quantity now = goods.quantity().difference(back(goods, note, documents, false));
                    note.lines().stream()
                            .filter(line -> Objects.equals(line.orderLine(), goods.orderLine()))
                            .map(line -> line.amounts(note.currency()).share(now.amount(), then.amount()))
                            .forEach(part -> owed.merge(goods.taxRate(), part, Taxation::plus));
                });
        BillableOrder same = new BillableOrder(
                note.orderNumber(), note.customerCode(), note.currency(), note.amounts(), 0, List.of());
        Invoice debit = new Invoice(id, InvoiceKind.DEBIT, documents.size() + 1, same, note.number(), today);
        debit.madeOutAs(note);
        documents.stream()
                .filter(one ->
                        one.number().equals(note.corrects()) && one.dueOn().isAfter(today))
                .forEach(one -> debit.dueNext(one.dueOn()));
        debit.covers(owed.entrySet().stream()
                .filter(rate -> !rate.getValue().isZero())
                .map(rate -> InvoiceLine.charge(InvoiceCharge.EARLY_DISCOUNT, rate.getKey(), rate.getValue()))
                .toList());
        return debit;
    }

    /** What of a line came back, in all or before the note: ids are drawn in blocks, and say nothing of what was first. */
    private static Quantity back(InvoiceLine goods, Invoice note, List<Invoice> documents, boolean before) {
        return documents.stream()
                .filter(one -> one.kind() == InvoiceKind.CREDIT
                        && Objects.equals(one.corrects(), note.corrects())
                        && (!before || one.partNo() < note.partNo()))
                .flatMap(one -> one.lines().stream())
                .filter(line -> line.ofGoods() && Objects.equals(line.orderLine(), goods.orderLine()))
                .map(InvoiceLine::quantity)
                .reduce(Quantity.zero(goods.quantity().unit()), Quantity::plus);
    }

    /** What deposits asked for before, tax included, and a document asks for less. */
    static Money deducted(InvoiceDocument document) {
        return document.lines().stream()
                .filter(line -> line.deposit() != null)
                .map(line -> line.amounts(document.currency()).gross().negated())
                .reduce(document.nothing(), Money::plus);
    }
}
