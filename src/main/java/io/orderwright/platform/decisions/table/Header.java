package io.orderwright.platform.decisions.table;

import io.orderwright.platform.decisions.faults.FaultKind;
import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.decisions.table.Column.ColumnKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The header block of a table: everything down to and including the labels. It types the columns by their code, in the
 * few forms that this reader knows; a column that it does not know makes the table unusable.
 */
record Header(
        String ownerVersion,
        String factType,
        String packageName,
        List<HeaderCell> cells,
        List<Column> columns,
        int firstDataRow) {

    private static final Pattern OWNER_VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,19}");
    private static final Pattern ONE_OF = Pattern.compile("forall\\(\\|\\|\\)\\{(\\w+) == \"\\$\"}");
    private static final Pattern COMPARE = Pattern.compile("(\\w+) (>|>=|<|<=|==) \\$param");
    private static final Pattern ANSWER = Pattern.compile("answer\\.put\\(\"(\\w+)\", \"\\$param\"\\);");
    private static final Map<String, ColumnKind> COMPARISONS = Map.of(
            ">",
            ColumnKind.ABOVE,
            ">=",
            ColumnKind.AT_LEAST,
            "<",
            ColumnKind.BELOW,
            "<=",
            ColumnKind.AT_MOST,
            "==",
            ColumnKind.FLAG);

    /** @param facts what is known of own fields of a kind of thing; an owner's column is about one */
    static Header read(SheetCells cells, Function<String, List<OwnFact>> facts) {
        int tableRow = tableRow(cells);
        List<Integer> own = own(cells, tableRow);
        cells.readBehind(own, tableRow + 1);
        Map<String, String> properties = new LinkedHashMap<>();
        int versionRow = -1;
        for (int row = 0; row < tableRow; row++) {
            String key = cells.text(row, 0);
            properties.put(key.toLowerCase(Locale.ROOT), cells.text(row, 1));
            if (key.toLowerCase(Locale.ROOT).startsWith("version")) {
                versionRow = row;
            }
        }
        String ownerVersion = versionRow < 0 ? "" : cells.text(versionRow, 1);
        if (!ownerVersion.isEmpty() && !OWNER_VERSION.matcher(ownerVersion).matches()) {
            throw new BadCell(cells.finding(FaultKind.VERSION, versionRow, 1));
        }
        String factType = PublishedNames.resolved(factType(cells, tableRow, properties.getOrDefault("import", "")));
        List<Column> columns = columns(cells, tableRow, properties);
        if (!own.isEmpty()) {
            columns.addAll(OwnHeading.columns(cells, tableRow + 4, columns.size(), own.size(), factType, facts));
        }
        return new Header(
                ownerVersion,
                factType,
                properties.getOrDefault("ruleset", ""),
                headerCells(cells, tableRow, versionRow),
                columns,
                tableRow + 5);
    }

    /** Columns that their owner has put between ours: what is program in a column is empty in them. */
    private static List<Integer> own(SheetCells cells, int tableRow) {
        List<Integer> own = new ArrayList<>();
        for (int column = 1; column < cells.columns(tableRow + 1); column++) {
            if (cells.isBlank(tableRow + 1, column) && cells.isBlank(tableRow + 3, column)) {
                own.add(column);
            }
        }
        return own;
    }

    private static int tableRow(SheetCells cells) {
        for (int row = 0; row < cells.rows(); row++) {
            if (cells.text(row, 0).toLowerCase(Locale.ROOT).startsWith("ruletable")) {
                return row;
            }
        }
        throw new BadCell(cells.ofTable(FaultKind.NO_RULE_TABLE));
    }

    private static List<HeaderCell> headerCells(SheetCells cells, int tableRow, int versionRow) {
        List<HeaderCell> found = new ArrayList<>();
        for (int row = 0; row < tableRow + 5; row++) {
            boolean patterns = row == tableRow + 2;
            // What stands beside the table is its owner's: nobody compiles it.
            int columns = Math.min(cells.columns(row), cells.columns(tableRow + 1));
            for (int column = 0; column < columns; column++) {
                String text = patterns ? cells.mergedText(row, column) : cells.text(row, column);
                if (!text.isEmpty() && !(row == versionRow && column == 1)) {
                    found.add(new HeaderCell(row, column, text, patterns ? cells.mergedStart(row, column) : -1));
                }
            }
        }
        return found;
    }

    private static String factType(SheetCells cells, int tableRow, String imports) {
        Set<String> patterns = new LinkedHashSet<>();
        for (int column = 0; column < cells.columns(tableRow + 1); column++) {
            if (cells.text(tableRow + 1, column).equals("CONDITION")) {
                patterns.add(cells.mergedText(tableRow + 2, column));
            }
        }
        List<String> types = Stream.of(imports.split(","))
                .map(String::strip)
                .filter(i -> patterns.contains(i.substring(i.lastIndexOf('.') + 1)))
                .toList();
        if (patterns.size() != 1 || types.size() != 1) {
            throw new BadCell(cells.finding(FaultKind.FACT_TYPES, tableRow + 2, 0, patterns));
        }
        return types.get(0);
    }

    private static List<Column> columns(SheetCells cells, int tableRow, Map<String, String> properties) {
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < cells.columns(tableRow + 1); index++) {
            String type = cells.text(tableRow + 1, index);
            String code = cells.text(tableRow + 3, index);
            String heading = cells.text(tableRow + 4, index);
            switch (type) {
                case "NAME" -> columns.add(new Column(index, ColumnKind.NAME, "row", Set.of(), heading));
                case "CONDITION", "ACTION" ->
                    columns.add(column(new ColumnCode(cells, tableRow + 3, index, type, code, heading), properties));
                case "METADATA" -> columns.add(new Column(index, ColumnKind.REMARK, "remark", Set.of(), heading));
                default -> throw new BadCell(cells.finding(FaultKind.COLUMN_KIND, tableRow + 1, index, type));
            }
        }
        if (columns.isEmpty() || columns.get(0).kind() != ColumnKind.NAME) {
            throw new BadCell(cells.finding(FaultKind.NO_NAME_COLUMN, tableRow + 1, 0));
        }
        return columns;
    }

    /** What a column of conditions or answers says about itself. */
    private record ColumnCode(SheetCells cells, int row, int index, String type, String code, String heading) {

        boolean isAction() {
            return type.equals("ACTION");
        }

        BadCell wrong(FaultKind kind, String value) {
            return new BadCell(cells.finding(kind, row, index, value));
        }
    }

    private static Column column(ColumnCode code, Map<String, String> properties) {
        Matcher words = (code.isAction() ? ANSWER : ONE_OF).matcher(code.code());
        if (words.matches()) {
            String field = words.group(1);
            String list = properties.getOrDefault("values " + field.toLowerCase(Locale.ROOT), "");
            if (list.isEmpty()) {
                throw code.wrong(FaultKind.NO_WORD_LIST, field);
            }
            Set<String> allowed =
                    Stream.of(list.split(",")).map(String::strip).collect(Collectors.toCollection(LinkedHashSet::new));
            ColumnKind kind = code.isAction() ? ColumnKind.ANSWER : ColumnKind.ONE_OF;
            return new Column(code.index(), kind, field, allowed, code.heading());
        }
        Matcher compare = COMPARE.matcher(code.code());
        if (!code.isAction() && compare.matches()) {
            ColumnKind kind = COMPARISONS.get(compare.group(2));
            if (kind != null) {
                return new Column(code.index(), kind, compare.group(1), Set.of(), code.heading());
            }
        }
        throw code.wrong(FaultKind.COLUMN_CODE, code.type());
    }
}
