package io.orderwright.platform.decisions.table;

import io.orderwright.platform.decisions.faults.CasePart;
import io.orderwright.platform.decisions.faults.CasePart.CaseKind;
import io.orderwright.platform.decisions.table.Column.ColumnKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
            for (int slice = 0; text != null && slice < slices(); slice++) {
                if (!holds(column, text, slice)) {
                    held.clear(slice);
                }
            }
        }
        return held;
    }

    private boolean holds(Column column, String text, int slice) {
        if (column.kind() == ColumnKind.ONE_OF) {
            return Arrays.asList(text.split(",")).contains(word(slice));
        }
        if (column.kind() == ColumnKind.FLAG) {
            return text.equals(word(slice));
        }
        // Slice 2k+1 is the bound k itself, slice 2k lies below it and above bound k-1.
        int at = bounds.indexOf(bounds.stream()
                                .filter(b -> b.compareTo(new BigDecimal(text)) == 0)
                                .findFirst()
                                .orElseThrow())
                        * 2
                + 1;
        return switch (column.kind()) {
            case ABOVE -> slice > at;
            case AT_LEAST -> slice >= at;
            case BELOW -> slice < at;
            default -> slice <= at;
        };
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
