package io.orderwright.platform.decisions.engine;

import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.decisions.table.Column;
import io.orderwright.platform.decisions.table.TableRow;
import io.orderwright.platform.decisions.table.TableSheet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a table about own fields. They are compared here and never become rule source: what an owner writes there is
 * compared, not compiled.
 */
final class OwnConditions {

    private final List<Column> columns;
    private final List<OwnFact> facts;
    private final Map<String, TableRow> rows;

    /** By column, every text that some row names. */
    private final Map<Integer, Set<String>> named = new HashMap<>();

    OwnConditions(TableSheet sheet) {
        this.columns =
                sheet.columns().stream().filter(column -> column.own() != null).toList();
        this.facts = sheet.ownFacts();
        this.rows = columns.isEmpty()
                ? Map.of()
                : sheet.rows().stream().collect(Collectors.toMap(TableRow::name, row -> row, (one, other) -> one));
        columns.forEach(column -> named.put(column.index(), named(sheet, column.field())));
    }

    private Set<String> named(TableSheet sheet, String field) {
        Set<String> words = new HashSet<>();
        columns.stream()
                .filter(column -> column.field().equals(field))
                .flatMap(column -> sheet.rows().stream().map(row -> row.cells().get(column.index())))
                .filter(Objects::nonNull)
                .forEach(text -> words.addAll(Arrays.asList(text.split(","))));
        return words;
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    List<OwnFact> facts() {
        return facts;
    }

    /**
     * What is said, as it is compared and kept, by the names of the facts.
     *
     * @throws IllegalArgumentException with the name of the fact that is missing or no such value
     */
    Map<String, Object> read(Map<String, ?> values) {
        Map<String, Object> read = new LinkedHashMap<>();
        facts.forEach(fact -> read.put(fact.name(), fact.read(values.get(fact.name()))));
        return read;
    }

    /** Whether all conditions of the row about own fields hold. @param said by {@link #read} */
    boolean hold(String row, Map<String, Object> said) {
        TableRow conditions = rows.get(row);
        return conditions == null
                || columns.stream()
                        .allMatch(column ->
                                holds(column, conditions.cells().get(column.index()), said.get(column.field())));
    }

    private boolean holds(Column column, @Nullable String cell, @Nullable Object value) {
        if (cell == null) {
            return true;
        }
        OwnFact fact = Objects.requireNonNull(column.own());
        Object said = Objects.requireNonNull(value);
        String text = said.toString();
        if (!column.kind().isNumber()) {
            List<String> words = Arrays.asList(cell.split(","));
            return words.contains(text) && !text.equals(OwnFact.OTHERS)
                    || words.contains(OwnFact.OTHERS) && isOther(column, text);
        }
        if (cell.equals(OwnFact.NOTHING) || text.equals(OwnFact.NOTHING)) {
            return cell.equals(text);
        }
        int lies = number(fact, said).compareTo(fact.number(cell));
        return switch (column.kind()) {
            case ABOVE -> lies > 0;
            case AT_LEAST -> lies >= 0;
            case BELOW -> lies < 0;
            default -> lies <= 0;
        };
    }

    private boolean isOther(Column column, String text) {
        return text.equals(OwnFact.OTHERS)
                || !text.equals(OwnFact.NOTHING)
                        && !Objects.requireNonNull(named.get(column.index())).contains(text);
    }

    private static BigDecimal number(OwnFact fact, Object said) {
        return said instanceof BigDecimal number ? number : fact.number(said.toString());
    }
}
