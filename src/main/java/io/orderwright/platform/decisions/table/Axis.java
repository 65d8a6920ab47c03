package io.orderwright.platform.decisions.table;

import io.orderwright.platform.decisions.faults.CasePart;
import io.orderwright.platform.decisions.faults.CasePart.CaseKind;
import io.orderwright.platform.decisions.table.Column.ColumnKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One fact, cut into the slices between which no row distinguishes: each listed word, true and false, or for a number
 * each bound that some row names and each stretch between two of them.
 */
final class Axis {

    private final String field;
    private final List<Column> columns;
    private final List<BigDecimal> bounds;

    private Axis(String field, List<Column> columns, List<TableRow> rows) {
        this.field = field;
        this.columns = columns;
        TreeSet<BigDecimal> found = new TreeSet<>();
        for (Column column : columns) {
            if (column.kind().isNumber()) {
                rows.stream()
                        .map(row -> row.cells().get(column.index()))
                        .filter(text -> text != null)
                        .forEach(text -> found.add(new BigDecimal(text)));
            }
        }
        this.bounds = List.copyOf(found);
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

    int slices() {
        return switch (columns.get(0).kind()) {
            case ONE_OF -> columns.get(0).words().size();
            case FLAG -> 2;
            default -> bounds.size() * 2 + 1;
        };
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
        List<String> words = Arrays.asList(text.split(","));
        BitSet held = new BitSet();
        for (int slice = 0; slice < slices(); slice++) {
            held.set(slice, words.contains(word(slice)));
        }
        return held;
    }

    /** The slices to one side of a bound: slice 2k+1 is the bound k itself, slice 2k lies below it and above bound k-1. */
    private BitSet of(ColumnKind kind, String text) {
        int at = Collections.binarySearch(bounds, new BigDecimal(text)) * 2 + 1;
        BitSet held = new BitSet();
        switch (kind) {
            case ABOVE -> held.set(at + 1, slices());
            case AT_LEAST -> held.set(at, slices());
            case BELOW -> held.set(0, at);
            default -> held.set(0, at + 1);
        }
        return held;
    }

    private String word(int slice) {
        return columns.get(0).kind() == ColumnKind.FLAG
                ? String.valueOf(slice == 1)
                : List.copyOf(columns.get(0).words()).get(slice);
    }

    /** Which case the slice is, e.g. a utilisation between 100 and 120. */
    CasePart describe(int slice) {
        if (!columns.get(0).kind().isNumber()) {
            return new CasePart(field, CaseKind.IS, word(slice), "");
        }
        if (bounds.isEmpty()) {
            return new CasePart(field, CaseKind.ANY, "", "");
        }
        int bound = slice / 2;
        if (slice % 2 == 1) {
            return new CasePart(field, CaseKind.IS, bounds.get(bound).toString(), "");
        }
        if (bound == 0) {
            return new CasePart(field, CaseKind.BELOW, bounds.get(0).toString(), "");
        }
        String low = bounds.get(bound - 1).toString();
        return bound == bounds.size()
                ? new CasePart(field, CaseKind.ABOVE, low, "")
                : new CasePart(field, CaseKind.BETWEEN, low, bounds.get(bound).toString());
    }
}
