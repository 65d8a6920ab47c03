package io.orderwright.sales.orders.domain;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.amendments.LoweredLine;
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
    Reduction(SalesOrder order, List<OrderLine> lines, Map<Integer, SaidNumber> wanted) {
        this.order = order;
        wanted.forEach((lineNo, to) -> refuseUnlessLess(lines, lineNo, to));
        for (OrderLine line : lines) {
            SaidNumber said = wanted.get(line.lineNo());
            Quantity to = said == null ? null : line.inUnit(said);
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

    private void refuseUnlessLess(List<OrderLine> lines, int lineNo, SaidNumber said) {
        OrderLine line = lines.stream()
                .filter(one -> one.lineNo() == lineNo && one.quantities().wanted())
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("lines", "change.line-unknown", order.number(), lineNo));
        LineQuantities now = line.quantities();
        Quantity to = line.inUnit(said);
        if (to.isNegative() || !now.ordered().isMoreThan(to)) {
            throw Refusal.invalid(
                    "lines", "change.not-less", lineNo, now.ordered().plain());
        }
        if (now.shipped().isMoreThan(to)) {
            throw Refusal.conflict(
                    "change.shipped-already", lineNo, now.shipped().plain());
        }
    }

    private static LoweredLine lowered(OrderLine line, LineQuantities before, LineQuantities after) {
        return new LoweredLine(
                line.lineNo(),
                line.sku(),
                line.name(),
                before.ordered(),
                after.ordered(),
                before.backOrdered().minus(after.backOrdered()),
                before.reserved().minus(after.reserved()));
    }

    /** The lines become what they would be. */
    List<LoweredLine> carryOut() {
        after.forEach(OrderLine::become);
        return lowered;
    }
}
