package io.orderwright.sales.orders.domain;

import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.amendments.LoweredLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What lowering some quantities would make of an order's lines. It is judged whole before any line is touched. */
final class Reduction {

    private final SalesOrder order;
    private final Map<OrderLine, LineQuantities> after = new LinkedHashMap<>();
    private final List<LoweredLine> lowered = new ArrayList<>();

    /** @throws Refusal as {@link SalesOrder#lower} says */
    Reduction(SalesOrder order, List<OrderLine> lines, Map<Integer, BigDecimal> wanted) {
        this.order = order;
        wanted.forEach((lineNo, to) -> refuseUnlessLess(lines, lineNo, to));
        for (OrderLine line : lines) {
            BigDecimal to = wanted.get(line.lineNo());
            LineQuantities now = line.quantities();
            LineQuantities next = to == null ? now : line.lawful(now.lower(to));
            after.put(line, next);
            if (to != null) {
                lowered.add(lowered(line, now, next));
            }
        }
        if (after.values().stream().noneMatch(LineQuantities::wanted)) {
            throw Refusal.conflict("change.nothing-left", order.number());
        }
        if (order.state() == OrderState.ON_HOLD && after.values().stream().allMatch(LineQuantities::leftInFull)) {
            throw Refusal.conflict("change.held", order.number());
        }
    }

    private void refuseUnlessLess(List<OrderLine> lines, int lineNo, BigDecimal to) {
        LineQuantities now = lines.stream()
                .filter(line -> line.lineNo() == lineNo)
                .map(OrderLine::quantities)
                .filter(LineQuantities::wanted)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("lines", "change.line-unknown", order.number(), lineNo));
        if (to.signum() < 0 || to.compareTo(now.ordered()) >= 0) {
            throw Refusal.invalid("lines", "change.not-less", lineNo, PlainNumber.of(now.ordered()));
        }
        if (to.compareTo(now.shipped()) < 0) {
            throw Refusal.conflict("change.shipped-already", lineNo, PlainNumber.of(now.shipped()));
        }
    }

    private static LoweredLine lowered(OrderLine line, LineQuantities before, LineQuantities after) {
        return new LoweredLine(
                line.lineNo(),
                line.sku(),
                line.name(),
                line.inUnit(before.ordered()),
                line.inUnit(after.ordered()),
                line.inUnit(before.backOrdered().subtract(after.backOrdered())),
                line.inUnit(before.reserved().subtract(after.reserved())));
    }

    /** The lines become what they would be. */
    List<LoweredLine> carryOut() {
        after.forEach(OrderLine::become);
        return lowered;
    }
}
