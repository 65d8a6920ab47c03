package io.orderwright.coordination.returns;

import io.orderwright.fulfilment.returns.ReturnView.ReturnedLine;
import io.orderwright.platform.kernel.Quantity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What of a return counts for its order, by line number; lines without any are left out. */
final class ReturnedQuantities {

    private ReturnedQuantities() {}

    static Map<Integer, Quantity> came(List<ReturnedLine> lines) {
        return byLine(lines, ReturnedLine::came);
    }

    static Map<Integer, Quantity> credited(List<ReturnedLine> lines) {
        return byLine(lines, ReturnedLine::credited);
    }

    private static Map<Integer, Quantity> byLine(List<ReturnedLine> lines, Function<ReturnedLine, Quantity> quantity) {
        Map<Integer, Quantity> counted = new TreeMap<>();
        lines.forEach(line -> counted.merge(line.orderLine(), quantity.apply(line), Quantity::plus));
        counted.values().removeIf(Quantity::isZero);
        return counted;
    }
}
