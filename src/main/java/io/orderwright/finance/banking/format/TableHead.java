package io.orderwright.finance.banking.format;

import io.orderwright.finance.banking.accounts.StatementColumn;
import io.orderwright.platform.intake.file.SourceRow;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where in a row each thing stands, by the headings that are kept with the account. */
final class TableHead {

    private final Map<StatementColumn, List<Integer>> places;

    private TableHead(Map<StatementColumn, List<Integer>> places) {
        this.places = places;
    }

    /** What this row says as a head; nothing where a heading that is kept is not in it. */
    static Optional<TableHead> in(SourceRow row, Map<StatementColumn, String> headings) {
        List<String> cells = row.cells().stream().map(TableValues::bare).toList();
        Map<StatementColumn, List<Integer>> places = new EnumMap<>(StatementColumn.class);
        for (Map.Entry<StatementColumn, String> kept : headings.entrySet()) {
            if (kept.getKey() == StatementColumn.TOTAL) {
                continue;
            }
            List<Integer> found = Arrays.stream(kept.getValue().split("\\+"))
                    .map(heading -> cells.indexOf(TableValues.bare(heading)))
                    .toList();
            if (found.contains(-1)) {
                return Optional.empty();
            }
            places.put(kept.getKey(), found);
        }
        return Optional.of(new TableHead(places));
    }

    boolean has(StatementColumn column) {
        return places.containsKey(column);
    }

    /** What stands there; several of one kind with a blank between them. */
    String text(SourceRow row, StatementColumn column) {
        return joined(row.cells(), column);
    }

    /** As a person sees it, with the zeros that a number would lose. */
    String shown(SourceRow row, StatementColumn column) {
        return joined(row.shown(), column);
    }

    private String joined(List<String> cells, StatementColumn column) {
        return String.join(
                        " ",
                        places.getOrDefault(column, List.of()).stream()
                                .map(at -> at < cells.size() ? cells.get(at).strip() : "")
                                .filter(text -> !text.isEmpty())
                                .distinct()
                                .toList())
                .strip();
    }
}
