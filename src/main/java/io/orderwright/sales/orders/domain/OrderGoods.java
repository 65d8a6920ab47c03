package io.orderwright.sales.orders.domain;

import static java.util.stream.Collectors.toMap;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.customers.DeliveryTerms;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The goods of an order: how far its lines have come, and how they go on, all of them or none. */
record OrderGoods(OrderDocument order, List<OrderLine> lines) {

    /** What a quantity of a line makes of it. */
    interface Step {
        LineQuantities of(LineQuantities line, Quantity quantity);
    }

    /** @throws Refusal CONFLICT when a law of a line's quantities would be broken */
    void change(UnaryOperator<LineQuantities> step) {
        become(lines.stream()
                .map(line -> line.lawful(step.apply(line.quantities())))
                .toList());
    }

    /**
     * @param quantities by line number; none for a line that is not named
     * @throws Refusal CONFLICT when a law of a line's quantities would be broken, or for another unit than the line's; INVALID
     *     for an unknown line or a negative quantity
     */
    void change(Map<Integer, Quantity> quantities, Step step) {
        quantities.forEach((lineNo, quantity) -> {
            refuseUnknown(lineNo);
            refuseNegative(lineNo, quantity);
        });
        become(lines.stream()
                .map(line -> line.lawful(step.of(line.quantities(), line.inUnit(quantities.get(line.lineNo())))))
                .toList());
    }

    /** What is said of lines, each in its line's unit. @throws Refusal INVALID for an unknown line */
    Map<Integer, Quantity> measured(Map<Integer, SaidNumber> said) {
        said.keySet().forEach(this::refuseUnknown);
        return said.entrySet().stream().collect(toMap(Map.Entry::getKey, one -> lines.get(one.getKey() - 1)
                .inUnit(one.getValue())));
    }

    private void become(List<LineQuantities> after) {
        for (int i = 0; i < after.size(); i++) {
            lines.get(i).become(after.get(i));
        }
    }

    private void refuseUnknown(int lineNo) {
        if (lineNo < 1 || lineNo > lines.size()) {
            throw Refusal.invalid("lines", "order.line-unknown", order.number(), lineNo);
        }
    }

    private void refuseNegative(int lineNo, Quantity quantity) {
        if (quantity.isNegative()) {
            throw Refusal.invalid("lines", "order.line-negative", order.number(), lineNo, quantity.plain());
        }
    }

    /** @throws Refusal CONFLICT once something has left */
    void refuseLeft() {
        lines.stream().filter(line -> line.quantities().left()).findFirst().ifPresent(line -> {
            throw Refusal.conflict(
                    "order.left-already",
                    order.number(),
                    order.state(),
                    line.lineNo(),
                    line.quantities().shipped().plain());
        });
    }

    /** @throws Refusal CONFLICT while something that is wanted has not left */
    void refuseUnlessLeftInFull() {
        lines.stream()
                .filter(line -> !line.quantities().leftInFull())
                .findFirst()
                .ifPresent(line -> {
                    throw Refusal.conflict(
                            "order.not-all-left",
                            order.number(),
                            order.state(),
                            line.lineNo(),
                            line.quantities().shipped().plain(),
                            line.quantities().ordered().plain());
                });
    }

    boolean any(Predicate<LineQuantities> what) {
        return lines.stream().map(OrderLine::quantities).anyMatch(what);
    }

    /** Everything that is wanted has left. */
    boolean leftInFull() {
        return !any(line -> !line.leftInFull());
    }

    /** It goes out in more than one delivery, as it looks now. */
    boolean inParts() {
        return any(LineQuantities::missing) || any(LineQuantities::left);
    }

    /** Something of it has left, and something has not. */
    boolean partlyLeft() {
        return any(LineQuantities::left) && (any(LineQuantities::kept) || any(LineQuantities::missing));
    }

    /** There is a delivery to be made now, as these terms allow; also when nothing is missing. */
    boolean deliverable(DeliveryTerms terms) {
        return DeliveryPolicy.deliverable(
                terms, lines.stream().map(OrderLine::quantities).toList());
    }
}
