package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.BillableLine;
import io.orderwright.platform.kernel.Taxation;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an order's lines are billed for in all, so that they add up to the order's total in net, tax and gross. Where the
 * total is rounded by document, the cents that the lines are off by are put on the largest lines, as evenly as cents can.
 */
final class WholeLines {

    private WholeLines() {}

    static Map<Integer, Taxation> of(BillableOrder order) {
        List<BillableLine> largestFirst = order.lines().stream()
                .sorted(Comparator.comparing(
                                (BillableLine line) -> line.amounts().gross())
                        .reversed()
                        .thenComparing(BillableLine::lineNo))
                .toList();
        Taxation sum = order.lines().stream().map(BillableLine::amounts).reduce(Taxation.ZERO, Taxation::plus);
        Taxation off = order.total().minus(sum);
        Map<Integer, Taxation> wholes = new HashMap<>();
        for (int place = 0; place < largestFirst.size(); place++) {
            BillableLine line = largestFirst.get(place);
            BigDecimal net = line.amounts().net().add(cents(off.net(), largestFirst.size(), place));
            BigDecimal gross = line.amounts().gross().add(cents(off.gross(), largestFirst.size(), place));
            wholes.put(line.lineNo(), new Taxation(net, gross.subtract(net), gross));
        }
        return wholes;
    }

    /** How much of an amount falls to one of so many places. */
    private static BigDecimal cents(BigDecimal amount, int places, int place) {
        long cents = amount.movePointRight(2).longValueExact();
        long more = place < Math.abs(cents % places) ? Long.signum(cents) : 0;
        return BigDecimal.valueOf(cents / places + more, 2);
    }
}
