package io.orderwright.platform.decisions.table;

import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.kernel.Fingerprint;
import java.util.List;
import java.util.Objects;

/**
 * A decision table as read and typed.
 *
 * @param name path below rules/ without extension, e.g. {@code credit/credit-decision}
 * @param ownerVersion the version its owner wrote into the sheet, or empty
 * @param factType full name of the record that it is asked about
 * @param packageName the rule set's name
 * @param header every header cell except the owner's version
 */
public record TableSheet(
        String name,
        String ownerVersion,
        String factType,
        String packageName,
        List<HeaderCell> header,
        List<Column> columns,
        List<TableRow> rows) {

    /** Equal for tables whose program part is the same, wherever it was saved. */
    public String headerHash() {
        return headerHash(header);
    }

    static String headerHash(List<HeaderCell> header) {
        return Fingerprint.of(header.toString());
    }

    /** The owner's version, if any, and a hash of header and data; saving without a change keeps it. */
    public String version() {
        StringBuilder content = new StringBuilder(headerHash());
        columns.stream().filter(column -> column.own() != null).forEach(column -> content.append('\n')
                .append(column.index())
                .append(' ')
                .append(column.kind())
                .append(' ')
                .append(column.field()));
        for (TableRow row : rows) {
            content.append('\n').append(row.name());
            row.cells()
                    .forEach((column, text) ->
                            content.append('\t').append(column).append('=').append(text));
        }
        String short8 = "#" + Fingerprint.of(content.toString()).substring(0, 8);
        return ownerVersion.isEmpty() ? short8 : ownerVersion + " " + short8;
    }

    /** The own fields that it asks about, each once. */
    public List<OwnFact> ownFacts() {
        return columns.stream()
                .map(Column::own)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    public List<Column> answers() {
        return columns.stream()
                .filter(c -> c.kind() == Column.ColumnKind.ANSWER)
                .toList();
    }
}
