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
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What documents have billed in all: quantities and amounts by order line, and deposits that are not deducted yet. */
final class BilledAmounts {

    /** A quantity, and what was asked for it; negative where only credit notes are counted. */
    record BilledLine(Quantity quantity, Taxation amounts) {
        BilledLine with(Quantity more, Taxation moreAmounts) {
            return new BilledLine(quantity.plus(more), amounts.plus(moreAmounts));
        }
    }

    private final Map<Integer, BilledLine> goods = new HashMap<>();
    private final Map<String, Map<Fraction, Taxation>> deposits = new LinkedHashMap<>();

    /** What deposits that stand have asked for, deducted or not. */
    private final Map<Fraction, Taxation> askedBefore = new TreeMap<>();

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
        documents.forEach(document -> document.lines().forEach(line -> billed.count(line, document)));
        return billed;
    }

    /**
     * What an order was billed for before allowances: what a customer was allowed on goods that he keeps is not asked for
     * again by the next document.
     */
    static BilledAmounts ofOrder(String currency, Collection<Invoice> documents) {
        Set<String> ofGoods = documents.stream()
                .flatMap(document -> document.lines().stream()
                        .filter(InvoiceLine::ofGoods)
                        .map(line -> place(document.number(), line)))
                .collect(Collectors.toSet());
        BilledAmounts billed = new BilledAmounts(currency);
        for (Invoice document : documents) {
            for (InvoiceLine line : document.lines()) {
                String corrected = document.kind() == InvoiceKind.CREDIT ? document.corrects() : null;
                boolean allowance = corrected != null && !line.ofGoods() && ofGoods.contains(place(corrected, line));
                if (!allowance) {
                    billed.count(line, document);
                }
            }
        }
        return billed;
    }

    private static String place(String document, InvoiceLine line) {
        return document + " " + line.orderLine();
    }

    private void count(InvoiceLine line, Invoice document) {
        int sign = document.kind().sign();
        Taxation asked = line.amounts(currency);
        Taxation amounts = sign > 0 ? asked : asked.negated();
        total = total.plus(amounts);
        Integer orderLine = line.orderLine();
        String deposit = line.deposit();
        if (orderLine != null) {
            Quantity quantity = sign > 0 ? line.quantity() : line.quantity().negated();
            goods.put(orderLine, of(orderLine, quantity.unit()).with(quantity, amounts));
        } else if (deposit != null) {
            deposits.computeIfAbsent(deposit, number -> new TreeMap<>()).merge(line.taxRate(), amounts, Taxation::plus);
            if (deposit.equals(document.number()) || deposit.equals(document.corrects())) {
                askedBefore.merge(line.taxRate(), amounts, Taxation::plus);
            }
        } else {
            charges.computeIfAbsent(Objects.requireNonNull(line.charge()), charge -> new TreeMap<>())
                    .merge(line.taxRate(), amounts, Taxation::plus);
        }
    }

    /** By what is asked for beside the goods, and tax rate. */
    Map<InvoiceCharge, Map<Fraction, Taxation>> charges() {
        return charges;
    }

    /** @param unit the line's */
    BilledLine of(int orderLine, String unit) {
        return goods.getOrDefault(orderLine, new BilledLine(Quantity.zero(unit), nothing()));
    }

    BilledLine of(BillableLine line) {
        return of(line.lineNo(), line.ordered().unit());
    }

    /** What is billed of a line; negative where only credit notes are counted. */
    Quantity quantity(BillableLine line) {
        return of(line).quantity();
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

    /** @throws Refusal CONFLICT when so much more is more than the order is for; charges beside its goods count for nothing here */
    void refuseBeyond(BillableOrder order, Money gross) {
        Money before = charges.values().stream()
                .flatMap(rates -> rates.values().stream())
                .map(Taxation::gross)
                .reduce(total.gross(), Money::minus);
        if (before.plus(gross).isMoreThan(order.total().gross())) {
            throw Refusal.conflict(
                    "invoice.more-than-order",
                    order.number(),
                    gross.plain(),
                    before.plain(),
                    order.total().gross().plain(),
                    order.currency());
        }
    }

    /** @throws Refusal CONFLICT where so much more of the line is more than has left */
    void refuseMoreThanShipped(BillableOrder order, BillableLine line, Quantity more) {
        Quantity before = quantity(line);
        if (before.plus(more).isMoreThan(line.shipped())) {
            throw Refusal.conflict(
                    "invoice.more-than-shipped",
                    order.number(),
                    line.lineNo(),
                    more.plain(),
                    line.shipped().plain(),
                    before.plain());
        }
    }

    /** Lines that deduct what no document has deducted of the deposits. */
    List<InvoiceLine> depositsLeft() {
        return depositsLeft(Set.of());
    }

    /**
     * As {@link #depositsLeft()}, but of a tax rate of which deposits are more than these goods only as much as the goods, column by
     * column, the first deposit being used up first.
     */
    List<InvoiceLine> depositsLeft(List<InvoiceLine> goods) {
        Map<Fraction, Taxation> parts = byRate(goods);
        Set<Fraction> less = new TreeSet<>();
        deposits.values().forEach(rates -> less.addAll(rates.keySet()));
        less.removeIf(rate -> !depositsAt(rate)
                .gross()
                .isMoreThan(parts.getOrDefault(rate, nothing()).gross()));
        List<InvoiceLine> lines = depositsLeft(less);
        less.forEach(rate -> split(rate, parts.getOrDefault(rate, nothing()), lines));
        return lines;
    }

    private List<InvoiceLine> depositsLeft(Set<Fraction> without) {
        List<InvoiceLine> lines = new ArrayList<>();
        deposits.forEach((deposit, rates) -> rates.forEach((rate, amounts) -> {
            if (!amounts.isZero() && !without.contains(rate)) {
                lines.add(InvoiceLine.deposit(deposit, rate, amounts.negated()));
            }
        }));
        return lines;
    }

    private Map<Fraction, Taxation> byRate(List<InvoiceLine> goods) {
        Map<Fraction, Taxation> parts = new TreeMap<>();
        goods.forEach(line -> parts.merge(line.taxRate(), line.amounts(currency), Taxation::plus));
        return parts;
    }

    /** What no document has deducted of a deposit, by tax rate. */
    Map<Fraction, Taxation> depositLeft(String deposit) {
        return deposits.getOrDefault(deposit, Map.of());
    }

    /** The deposits of which something is not deducted. */
    Set<String> depositsNotDeducted() {
        return deposits.entrySet().stream()
                .filter(one -> one.getValue().values().stream()
                        .anyMatch(left -> left.gross().isPositive()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What goods of an order are not billed yet, by tax rate, the lowest first. */
    Map<Fraction, Taxation> unbilled(BillableOrder order) {
        Map<Fraction, Taxation> rates = WholeLines.byRate(order);
        order.lines()
                .forEach(line -> rates.merge(line.taxRate(), of(line).amounts().negated(), Taxation::plus));
        return rates;
    }

    /**
     * What a part of an order's goods deducts of its deposits, the first of them being used up first. At each tax rate that is in
     * proportion to what all goods of that rate are billed for up to it, less what was deducted before, in net, tax and gross: the
     * last goods of a rate leave no deposit of it.
     */
    List<InvoiceLine> deductions(BillableOrder order, List<InvoiceLine> goods) {
        Map<Fraction, Taxation> parts = byRate(goods);
        Map<Fraction, Taxation> wholes = WholeLines.byRate(order);
        Map<Fraction, Taxation> unbilled = unbilled(order);
        List<InvoiceLine> lines = new ArrayList<>();
        parts.forEach((rate, part) -> {
            Taxation whole = wholes.getOrDefault(rate, nothing());
            Taxation later = unbilled.getOrDefault(rate, nothing()).minus(part);
            if (whole.gross().isPositive() && !depositsAt(rate).isZero()) {
                split(rate, deducted(rate, part, later, whole), lines);
            }
        });
        return lines;
    }

    /** In each column no more than these goods are: a cent of net or tax that does not go with them goes with those to come. */
    private Taxation deducted(Fraction rate, Taxation goods, Taxation later, Taxation whole) {
        Taxation left = depositsAt(rate);
        Taxation asked = askedBefore.getOrDefault(rate, nothing());
        Taxation fair = asked.next(
                whole.gross().minus(later.gross()).amount(), whole.gross().amount(), asked.minus(left));
        Money mostTax = left.tax().smaller(goods.tax());
        Money net = fair.gross()
                .minus(fair.tax().smaller(mostTax))
                .smaller(left.net().smaller(goods.net()));
        Money tax = fair.gross().minus(net).smaller(mostTax);
        return new Taxation(net, tax, net.plus(tax));
    }

    private void split(Fraction rate, Taxation amounts, List<InvoiceLine> lines) {
        Money net = amounts.net();
        Money tax = amounts.tax();
        for (Map.Entry<String, Map<Fraction, Taxation>> deposit : deposits.entrySet()) {
            Taxation left = deposit.getValue().getOrDefault(rate, nothing());
            Money ofNet = left.net().smaller(net);
            Money ofTax = left.tax().smaller(tax);
            if (!ofNet.isZero() || !ofTax.isZero()) {
                net = net.minus(ofNet);
                tax = tax.minus(ofTax);
                lines.add(InvoiceLine.deposit(
                        deposit.getKey(), rate, new Taxation(ofNet, ofTax, ofNet.plus(ofTax)).negated()));
            }
        }
    }
}
