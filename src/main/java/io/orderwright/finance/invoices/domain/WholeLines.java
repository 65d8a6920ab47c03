package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.BillableLine;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Fraction;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What an order's lines are billed for in all, so that they add up to the order's total in net, tax and gross. Where the
 * total is rounded by document, the cents that the lines are off by are put on the largest lines, as evenly as cents can:
 * those of the tax on lines with tax only, since a line at 0 % has none.
 */
final class WholeLines {

    private WholeLines() {}

    static Map<Integer, Taxation> of(BillableOrder order) {
        Taxation sum = order.lines().stream()
                .map(BillableLine::amounts)
                .reduce(Taxation.zero(order.currency()), Taxation::plus);
        Taxation off = order.total().minus(sum);
        List<BillableLine> taxed =
                order.lines().stream().filter(line -> !line.taxRate().isZero()).toList();
        Money none = Money.zero(order.currency());
        Map<Integer, Taxation> wholes = new HashMap<>();
        order.lines().forEach(line -> wholes.put(line.lineNo(), line.amounts()));
        spread(
                off.net(),
                largest(order.lines(), Taxation::net),
                (line, cents) -> wholes.merge(line, new Taxation(cents, none, cents), Taxation::plus));
        spread(
                off.tax(),
                largest(taxed.isEmpty() ? order.lines() : taxed, Taxation::tax),
                (line, cents) -> wholes.merge(line, new Taxation(none, cents, cents), Taxation::plus));
        return wholes;
    }

    /** The same by tax rate, the lowest first. */
    static Map<Fraction, Taxation> byRate(BillableOrder order) {
        Map<Integer, Taxation> wholes = of(order);
        Map<Fraction, Taxation> rates = new TreeMap<>();
        order.lines()
                .forEach(line -> rates.merge(
                        line.taxRate(), wholes.getOrDefault(line.lineNo(), line.amounts()), Taxation::plus));
        return rates;
    }

    private static List<Integer> largest(List<BillableLine> lines, Function<Taxation, Money> amount) {
        return lines.stream()
                .sorted(Comparator.comparing((BillableLine line) -> amount.apply(line.amounts()))
                        .thenComparing(line -> line.amounts().gross())
                        .reversed()
                        .thenComparing(BillableLine::lineNo))
                .map(BillableLine::lineNo)
                .toList();
    }

    /** So many cents over so many lines, the first of which get one more. */
    private static void spread(Money amount, List<Integer> lines, BiConsumer<Integer, Money> each) {
        long cents = amount.amount().unscaledValue().longValueExact();
        for (int place = 0; place < lines.size() && cents != 0; place++) {
            long more = place < Math.abs(cents % lines.size()) ? Long.signum(cents) : 0;
            BigDecimal part = BigDecimal.valueOf(
                    cents / lines.size() + more, amount.amount().scale());
            each.accept(lines.get(place), new Money(part, amount.currency()));
        }
    }
}
