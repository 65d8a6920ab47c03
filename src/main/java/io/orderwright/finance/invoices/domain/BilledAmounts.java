package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.BillableLine;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Fraction;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
                        .filter(InvoiceLine::ofGoods)
                        .map(line -> place(document.number(), line)))
                .collect(Collectors.toSet());
        BilledAmounts billed = new BilledAmounts(currency);
        for (Invoice document : documents) {
            for (InvoiceLine line : document.lines()) {
                String corrected = document.kind() == InvoiceKind.CREDIT ? document.corrects() : null;
                boolean allowance = corrected != null && !line.ofGoods() && ofGoods.contains(place(corrected, line));
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
        total = total.plus(amounts);
        Integer orderLine = line.orderLine();
        String deposit = line.deposit();
        if (orderLine != null) {
            Quantity quantity = sign > 0 ? line.quantity() : line.quantity().negated();
            goods.put(orderLine, of(orderLine, quantity.unit()).with(quantity, amounts));
        } else if (deposit != null) {
            deposits.computeIfAbsent(deposit, number -> new TreeMap<>()).merge(line.taxRate(), amounts, Taxation::plus);
        }
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
