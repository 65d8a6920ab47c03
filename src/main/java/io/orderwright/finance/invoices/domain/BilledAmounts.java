package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.BillableLine;
import io.orderwright.finance.invoices.InvoiceDetail.InvoiceCharge;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.Percent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What documents have billed in all: quantities and amounts by order line, and deposits that are not deducted yet. */
final class BilledAmounts {

    /** A quantity, in the product's unit, and what was asked for it. */
    record BilledLine(BigDecimal quantity, Taxation amounts) {
        BilledLine with(BigDecimal more, Taxation moreAmounts) {
            return new BilledLine(quantity.add(more), amounts.plus(moreAmounts));
        }
    }

    private final Map<Integer, BilledLine> goods = new HashMap<>();
    private final Map<String, Map<Fraction, Taxation>> deposits = new LinkedHashMap<>();
    private final Map<InvoiceCharge, Map<Fraction, Taxation>> charges = new EnumMap<>(InvoiceCharge.class);
    private final String currency;
    private Taxation total;

    private BilledAmounts(String currency) {
        this.currency = currency;
        this.total = nothing();
    }

    /** @param currency of all of them */
    static BilledAmounts of(String currency, Collection<Invoice> documents) {
        BilledAmounts billed = new BilledAmounts(currency);
        documents.forEach(document -> document.lines()
                .forEach(line -> billed.count(line, document.kind().sign())));
        return billed;
    }

    /**
     * What an order was billed for before allowances: what a customer was allowed on goods that he keeps is not asked for
     * again by the next document.
     */
    static BilledAmounts ofOrder(String currency, Collection<Invoice> documents) {
        Set<String> ofGoods = documents.stream()
                .flatMap(document -> document.lines().stream()
                        .filter(line -> line.quantity().signum() > 0)
                        .map(line -> place(document.number(), line)))
                .collect(Collectors.toSet());
        BilledAmounts billed = new BilledAmounts(currency);
        for (Invoice document : documents) {
            for (InvoiceLine line : document.lines()) {
                String corrected = document.kind() == InvoiceKind.CREDIT ? document.corrects() : null;
                boolean allowance =
                        corrected != null && line.quantity().signum() == 0 && ofGoods.contains(place(corrected, line));
                if (!allowance) {
                    billed.count(line, document.kind().sign());
                }
            }
        }
        return billed;
    }

    private static String place(String document, InvoiceLine line) {
        return document + " " + line.orderLine();
    }

    private void count(InvoiceLine line, int sign) {
        Taxation asked = line.amounts(currency);
        Taxation amounts = sign > 0 ? asked : asked.negated();
        BigDecimal quantity = sign > 0 ? line.quantity() : line.quantity().negate();
        total = total.plus(amounts);
        Integer orderLine = line.orderLine();
        String deposit = line.deposit();
        if (orderLine != null) {
            goods.put(orderLine, of(orderLine).with(quantity, amounts));
        } else if (deposit != null) {
            deposits.computeIfAbsent(deposit, number -> new TreeMap<>()).merge(line.taxRate(), amounts, Taxation::plus);
        } else {
            charges.computeIfAbsent(Objects.requireNonNull(line.charge()), charge -> new TreeMap<>())
                    .merge(line.taxRate(), amounts, Taxation::plus);
        }
    }

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

    /** By what is asked for beside the goods, and tax rate. */
    Map<InvoiceCharge, Map<Fraction, Taxation>> charges() {
        return charges;
    }

    BilledLine of(int orderLine) {
        return goods.getOrDefault(orderLine, new BilledLine(BigDecimal.ZERO, nothing()));
    }

    /** What is billed of a line, in its unit; negative where only credit notes are counted. */
    Quantity quantity(BillableLine line) {
        return Quantity.signed(of(line.lineNo()).quantity(), line.ordered().unit());
    }

    /** By the deposit's number and tax rate. */
    Map<String, Map<Fraction, Taxation>> deposits() {
        return deposits;
    }

    /** What all deposits together ask for at this rate. */
    Taxation depositsAt(Fraction taxRate) {
        return deposits.values().stream()
                .map(rates -> rates.getOrDefault(taxRate, nothing()))
                .reduce(nothing(), Taxation::plus);
    }

    Taxation total() {
        return total;
    }

    Taxation nothing() {
        return Taxation.zero(currency);
    }

    /** @throws Refusal CONFLICT when so much more is more than the order is for */
    void refuseBeyond(BillableOrder order, Money gross) {
        if (total.gross().plus(gross).isMoreThan(order.total().gross())) {
            throw Refusal.conflict(
                    "invoice.more-than-order",
                    order.number(),
                    gross.plain(),
                    total.gross().plain(),
                    order.total().gross().plain(),
                    order.currency());
        }
    }
}
