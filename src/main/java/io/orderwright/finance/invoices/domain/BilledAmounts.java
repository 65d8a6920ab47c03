package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.platform.kernel.Taxation;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What documents have billed in all: quantities and amounts by order line, and deposits that are not deducted yet. */
final class BilledAmounts {

    /** A quantity, in the product's unit, and what was asked for it. */
    record BilledLine(BigDecimal quantity, Taxation amounts) {
        static final BilledLine NOTHING = new BilledLine(BigDecimal.ZERO, Taxation.ZERO);

        BilledLine with(BigDecimal more, Taxation moreAmounts) {
            return new BilledLine(quantity.add(more), amounts.plus(moreAmounts));
        }
    }

    private final Map<Integer, BilledLine> goods = new HashMap<>();
    private final Map<String, Map<BigDecimal, Taxation>> deposits = new LinkedHashMap<>();
    private Taxation total = Taxation.ZERO;

    static BilledAmounts of(Collection<Invoice> documents) {
        BilledAmounts billed = new BilledAmounts();
        documents.forEach(document -> document.lines()
                .forEach(line -> billed.count(line, document.kind().sign())));
        return billed;
    }

    /**
     * What an order was billed for before allowances: what a customer was allowed on goods that he keeps is not asked for
     * again by the next document.
     */
    static BilledAmounts ofOrder(Collection<Invoice> documents) {
        Set<String> ofGoods = documents.stream()
                .flatMap(document -> document.lines().stream()
                        .filter(line -> line.quantity().signum() > 0)
                        .map(line -> place(document.number(), line)))
                .collect(Collectors.toSet());
        BilledAmounts billed = new BilledAmounts();
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
        Taxation amounts = sign > 0 ? line.amounts() : Taxation.ZERO.minus(line.amounts());
        BigDecimal quantity = sign > 0 ? line.quantity() : line.quantity().negate();
        total = total.plus(amounts);
        Integer orderLine = line.orderLine();
        String deposit = line.deposit();
        if (orderLine != null) {
            goods.put(orderLine, of(orderLine).with(quantity, amounts));
        } else if (deposit != null) {
            deposits.computeIfAbsent(deposit, number -> new TreeMap<>()).merge(line.taxRate(), amounts, Taxation::plus);
        }
    }

    BilledLine of(int orderLine) {
        return goods.getOrDefault(orderLine, BilledLine.NOTHING);
    }

    /** By the deposit's number and tax rate. */
    Map<String, Map<BigDecimal, Taxation>> deposits() {
        return deposits;
    }

    /** What all deposits together ask for at this rate. */
    Taxation depositsAt(BigDecimal taxRate) {
        return deposits.values().stream()
                .map(rates -> rates.getOrDefault(taxRate, Taxation.ZERO))
                .reduce(Taxation.ZERO, Taxation::plus);
    }

    Taxation total() {
        return total;
    }
}
