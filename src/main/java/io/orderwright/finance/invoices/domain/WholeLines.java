package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.BillableLine;
import io.orderwright.platform.kernel.Taxation;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Taxation sum = order.lines().stream().map(BillableLine::amounts).reduce(Taxation.ZERO, Taxation::plus);
        Taxation off = order.total().minus(sum);
        List<BillableLine> taxed = order.lines().stream()
                .filter(line -> line.taxRate().signum() != 0)
                .toList();
        Map<Integer, Taxation> wholes = new HashMap<>();
        order.lines().forEach(line -> wholes.put(line.lineNo(), line.amounts()));
        spread(
                off.net(),
                largest(order.lines(), Taxation::net),
                (line, cents) -> wholes.merge(line, new Taxation(cents, BigDecimal.ZERO, cents), Taxation::plus));
        spread(
                off.tax(),
                largest(taxed.isEmpty() ? order.lines() : taxed, Taxation::tax),
                (line, cents) -> wholes.merge(line, new Taxation(BigDecimal.ZERO, cents, cents), Taxation::plus));
        return wholes;
    }

    private static List<Integer> largest(List<BillableLine> lines, Function<Taxation, BigDecimal> amount) {
        return lines.stream()
                .sorted(Comparator.comparing((BillableLine line) -> amount.apply(line.amounts()))
                        .thenComparing(line -> line.amounts().gross())
                        .reversed()
                        .thenComparing(BillableLine::lineNo))
                .map(BillableLine::lineNo)
                .toList();
    }

    /** So many cents over so many lines, the first of which get one more. */
    private static void spread(BigDecimal amount, List<Integer> lines, BiConsumer<Integer, BigDecimal> each) {
        long cents = amount.movePointRight(2).longValueExact();
        for (int place = 0; place < lines.size() && cents != 0; place++) {
            long more = place < Math.abs(cents % lines.size()) ? Long.signum(cents) : 0;
            each.accept(lines.get(place), BigDecimal.valueOf(cents / lines.size() + more, 2));
        }
    }
}
