package io.orderwright.platform.decisions.table;

import io.orderwright.platform.decisions.faults.CasePart;
import io.orderwright.platform.decisions.faults.CasePart.CaseKind;
import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.decisions.own.OwnFact.FactForm;
import io.orderwright.platform.decisions.table.Column.ColumnKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One fact, cut into the slices between which no row distinguishes: each listed word, true and false, or for a number
 * each bound that some row names and each stretch between two of them.
 */
final class Axis {

    private final String field;
    private final List<Column> columns;
    private final List<BigDecimal> bounds;
    private final List<String> words;
    private final @Nullable OwnFact own;

    private Axis(String field, List<Column> columns, List<TableRow> rows) {
        this.field = field;
        this.columns = columns;
        this.own = columns.get(0).own();
        List<String> cells = rows.stream()
                .flatMap(row -> columns.stream().map(column -> row.cells().get(column.index())))
                .filter(Objects::nonNull)
                .toList();
        this.bounds = isNumber()
                ? cells.stream()
                        .filter(text -> !isNothing(text))
                        .map(this::number)
                        .distinct()
                        .sorted()
                        .toList()
                : List.of();
        this.words = isNumber() ? List.of() : words(columns.get(0), cells);
    }

    /** Of texts, those that some row names, every other one, and nothing. */
    private static List<String> words(Column column, List<String> cells) {
        if (column.kind() == ColumnKind.FLAG) {
            return List.of("false", "true");
        }
        OwnFact own = column.own();
        Set<String> words = new LinkedHashSet<>(column.words());
        if (own != null && own.form() == FactForm.TEXT) {
            cells.forEach(text -> words.addAll(Arrays.asList(text.split(","))));
            words.add(OwnFact.OTHERS);
            words.add(OwnFact.NOTHING);
        }
        return List.copyOf(words);
    }

    private boolean isNumber() {
        return columns.get(0).kind().isNumber();
    }

    private boolean isNothing(String text) {
        return own != null && text.equals(OwnFact.NOTHING);
    }

    private BigDecimal number(String text) {
        return own == null ? new BigDecimal(text) : own.number(text);
    }

    private String text(BigDecimal bound) {
        return own == null ? bound.toString() : own.text(bound);
    }

    static List<Axis> of(TableSheet sheet) {
        Map<String, List<Column>> fields = new LinkedHashMap<>();
        for (Column column : sheet.columns()) {
            if (column.kind().isCondition()) {
                fields.computeIfAbsent(column.field(), f -> new ArrayList<>()).add(column);
            }
        }
        List<Axis> axes = new ArrayList<>();
        fields.forEach((field, columns) -> axes.add(new Axis(field, columns, sheet.rows())));
        return axes;
    }

    /** In an own field, nothing may be said: the last one. */
    int slices() {
        return isNumber() ? bounds.size() * 2 + (own == null ? 1 : 2) : words.size();
    }

    boolean isFree(TableRow row) {
        return columns.stream().noneMatch(c -> row.cells().containsKey(c.index()));
    }

    /** The slices in which the row's conditions on this fact hold. */
    BitSet slices(TableRow row) {
        BitSet held = new BitSet();
        held.set(0, slices());
        for (Column column : columns) {
            String text = row.cells().get(column.index());
            if (text != null) {
                held.and(column.kind().isNumber() ? of(column.kind(), text) : of(text));
            }
        }
        return held;
    }

    /** The slices of listed words, or of true or false. */
    private BitSet of(String text) {
        List<String> named = Arrays.asList(text.split(","));
        BitSet held = new BitSet();
        for (int slice = 0; slice < words.size(); slice++) {
            held.set(slice, named.contains(words.get(slice)));
        }
        return held;
    }

    /** The slices to one side of a bound: slice 2k+1 is the bound k itself, slice 2k lies below it and above bound k-1. */
    private BitSet of(ColumnKind kind, String text) {
        BitSet held = new BitSet();
        int numbers = bounds.size() * 2 + 1;
        if (isNothing(text)) {
            held.set(numbers);
            return held;
        }
        int at = Collections.binarySearch(bounds, number(text)) * 2 + 1;
        switch (kind) {
            case ABOVE -> held.set(at + 1, numbers);
            case AT_LEAST -> held.set(at, numbers);
            case BELOW -> held.set(0, at);
            default -> held.set(0, at + 1);
        }
        return held;
    }

    /** Which case the slice is, e.g. a utilisation between 100 and 120. */
    CasePart describe(int slice) {
        if (!isNumber()) {
            return new CasePart(field, CaseKind.IS, words.get(slice), "");
        }
        if (slice > bounds.size() * 2) {
            return new CasePart(field, CaseKind.IS, OwnFact.NOTHING, "");
        }
        if (bounds.isEmpty()) {
            return new CasePart(field, CaseKind.ANY, "", "");
        }
        int bound = slice / 2;
        if (slice % 2 == 1) {
            return new CasePart(field, CaseKind.IS, text(bounds.get(bound)), "");
        }
        if (bound == 0) {
            return new CasePart(field, CaseKind.BELOW, text(bounds.get(0)), "");
        }
        String low = text(bounds.get(bound - 1));
        return bound == bounds.size()
                ? new CasePart(field, CaseKind.ABOVE, low, "")
                : new CasePart(field, CaseKind.BETWEEN, low, text(bounds.get(bound)));
    }
}
