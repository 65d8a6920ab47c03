package io.orderwright.fulfilment.returns.domain;

import io.orderwright.fulfilment.returns.ReturnView;
import java.util.List;
import java.util.stream.Collectors;

/** What came back of what, in numbers and SKUs that need no translation. */
public final class ReturnedWords {

    private ReturnedWords() {}

    public static String asked(List<ReturnLine> lines) {
        return lines.stream().map(line -> line.sku() + " × " + line.asked()).collect(Collectors.joining(", "));
    }

    public static String came(List<ReturnLine> lines) {
        return lines.stream().map(line -> line.sku() + " × " + line.received()).collect(Collectors.joining(", "));
    }

    public static String become(ReturnView view) {
        return view.lines().stream()
                .flatMap(line -> line.pieces().stream()
                        .map(piece -> line.sku() + " × " + piece.quantity() + " " + piece.outcome() + " ("
                                + piece.credited().plain() + ")"))
                .collect(Collectors.joining(", "));
    }
}
