package io.orderwright.platform.decisions.workshop;

import io.orderwright.platform.decisions.table.TableRow;
import io.orderwright.platform.decisions.workshop.TableView.ViewColumn;
import io.orderwright.platform.decisions.workshop.TableView.ViewRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is otherwise in a table, rule by rule; rules are the same ones when they have the same name. Where rows stand, and
 * remarks, make no difference to a decision and are not told.
 *
 * @param added rules that were not there before
 * @param removed rules that are there no more
 * @param defaultChanged whether what no other rule knows is answered otherwise
 */
public record TableDifference(
        List<ViewRow> added, List<ViewRow> removed, List<CellChange> changed, boolean defaultChanged) {

    /** One cell that says something else; empty is any. */
    public record CellChange(String row, String field, String heading, String before, String after) {}

    /** Whether every decision is the same. */
    public boolean isNone() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    static TableDifference between(TableView before, TableView after) {
        Map<String, ViewRow> known = byName(before);
        Map<String, ViewRow> fresh = byName(after);
        List<CellChange> changed = new ArrayList<>();
        for (ViewRow row : after.rows()) {
            ViewRow earlier = known.get(row.name());
            if (earlier != null) {
                changed.addAll(cells(before, earlier, after, row));
            }
        }
        return new TableDifference(
                after.rows().stream()
                        .filter(row -> !known.containsKey(row.name()))
                        .toList(),
                before.rows().stream()
                        .filter(row -> !fresh.containsKey(row.name()))
                        .toList(),
                changed,
                changed.stream().anyMatch(change -> change.row().equals(TableRow.DEFAULT)));
    }

    private static List<CellChange> cells(TableView before, ViewRow earlier, TableView after, ViewRow later) {
        Map<String, String> was = cells(before, earlier);
        Map<String, String> is = cells(after, later);
        List<CellChange> changes = new ArrayList<>();
        for (ViewColumn column : columns(before, after)) {
            String from = was.getOrDefault(key(column), "");
            String to = is.getOrDefault(key(column), "");
            if (!from.equals(to)) {
                changes.add(new CellChange(later.name(), column.field(), column.heading(), from, to));
            }
        }
        return changes;
    }

    private static Map<String, String> cells(TableView table, ViewRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            cells.put(key(table.columns().get(i)), row.cells().get(i));
        }
        return cells;
    }

    /** A workbook of fewer facts may follow one of more, and the other way round. */
    private static List<ViewColumn> columns(TableView before, TableView after) {
        Map<String, ViewColumn> all = new LinkedHashMap<>();
        before.columns().forEach(column -> all.put(key(column), column));
        after.columns().forEach(column -> all.put(key(column), column));
        return List.copyOf(all.values());
    }

    private static String key(ViewColumn column) {
        return column.bound() + " " + column.field();
    }

    private static Map<String, ViewRow> byName(TableView table) {
        return table.rows().stream()
                .collect(Collectors.toMap(ViewRow::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
