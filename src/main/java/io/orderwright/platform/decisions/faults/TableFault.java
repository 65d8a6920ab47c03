package io.orderwright.platform.decisions.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing that is wrong with a table, and where.
 *
 * @param table its name
 * @param cell sheet and cell as the owner sees them, e.g. {@code Rules!C14}; empty where it is the table as a whole
 * @param heading the label of the cell's column as it stands in the workbook; empty without one
 * @param values what the words of the kind name, in their order
 * @param cases of a gap or an overlap: which case it is; empty for any case
 */
public record TableFault(
        FaultKind kind, String table, String cell, String heading, List<String> values, List<CasePart> cases) {

    /** A cell may hold 32,767 characters; nobody reads them in a list of faults. */
    private static final int LONGEST = 300;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    public TableFault {
        values = List.copyOf(values);
        cases = List.copyOf(cases);
    }

    /** About the table as a whole. */
    public static TableFault of(FaultKind kind, String table, Object... values) {
        return new TableFault(kind, table, "", "", texts(values), List.of());
    }

    /** About one cell. */
    public static TableFault at(FaultKind kind, String table, String cell, String heading, Object... values) {
        return new TableFault(kind, table, cell, heading, texts(values), List.of());
    }

    private static List<String> texts(Object... values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            String text = CONTROL.matcher(String.valueOf(value)).replaceAll(" ");
            texts.add(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        }
        return texts;
    }

    /** In English, for logs and for whoever reads them. */
    @Override
    public String toString() {
        String which = cases.isEmpty()
                ? "any case"
                : cases.stream().map(CasePart::toString).collect(Collectors.joining(", "));
        return switch (kind) {
            case NO_TABLES, NO_FOLDER -> kind.words(values.toArray());
            case DEAD_ROW -> kind.words(values.get(0), table, values.get(1));
            case OVERLAP -> kind.words(values.get(0), table, values.get(1), values.get(2), table, values.get(3), which);
            case GAP -> kind.words(table, which);
            default -> table + (cell.isEmpty() ? "" : " " + cell) + ": " + kind.words(values.toArray());
        };
    }
}
