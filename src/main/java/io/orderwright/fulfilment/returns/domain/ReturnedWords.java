package io.orderwright.fulfilment.returns.domain;

import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedSerial;
import io.orderwright.fulfilment.returns.ReturnedGoods;
import java.util.List;
import java.util.stream.Collectors;

/** What came back of what, in numbers and SKUs that need no translation. */
public final class ReturnedWords {

    private ReturnedWords() {}

    public static String asked(ReturnView view) {
        return view.lines().stream()
                .map(line -> line.sku() + " × " + line.asked() + serials(ReturnedGoods.announced(line)))
                .collect(Collectors.joining(", "));
    }

    public static String came(ReturnView view) {
        return view.lines().stream()
                .map(line -> line.sku() + " × " + line.came() + serials(ReturnedGoods.arrived(line)))
                .collect(Collectors.joining(", "));
    }

    private static String serials(List<ReturnedSerial> named) {
        return named.isEmpty()
                ? ""
                : named.stream().map(ReturnedSerial::serial).collect(Collectors.joining(", ", " (", ")"));
    }

    public static String become(ReturnView view) {
        return view.lines().stream()
                .flatMap(line -> line.pieces().stream()
                        .map(piece -> line.sku() + " × " + piece.quantity() + " " + piece.outcome() + " ("
                                + piece.credited().plain() + ")"
                                + serials(ReturnedGoods.arrived(line).stream()
                                        .filter(one -> one.outcome() == piece.outcome())
                                        .toList())))
                .collect(Collectors.joining(", "));
    }
}
