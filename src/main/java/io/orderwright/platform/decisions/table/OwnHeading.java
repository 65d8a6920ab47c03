package io.orderwright.platform.decisions.table;

import io.orderwright.platform.decisions.faults.FaultKind;
import io.orderwright.platform.decisions.own.AskedAbout;
import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.decisions.own.OwnFact.FactForm;
import io.orderwright.platform.decisions.table.Column.ColumnKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The heading of a column that an owner has put between ours: which own field it is about, and how values lie to its cells. */
record OwnHeading(String heading, String name, Set<ColumnKind> bounds) {

    private static final Map<String, ColumnKind> BOUNDS = Map.ofEntries(
            Map.entry(">", ColumnKind.ABOVE),
            Map.entry("over", ColumnKind.ABOVE),
            Map.entry("after", ColumnKind.ABOVE),
            Map.entry("大于", ColumnKind.ABOVE),
            Map.entry("晚于", ColumnKind.ABOVE),
            Map.entry(">=", ColumnKind.AT_LEAST),
            Map.entry("at least", ColumnKind.AT_LEAST),
            Map.entry("from", ColumnKind.AT_LEAST),
            Map.entry("至少", ColumnKind.AT_LEAST),
            Map.entry("自", ColumnKind.AT_LEAST),
            Map.entry("<", ColumnKind.BELOW),
            Map.entry("below", ColumnKind.BELOW),
            Map.entry("before", ColumnKind.BELOW),
            Map.entry("低于", ColumnKind.BELOW),
            Map.entry("早于", ColumnKind.BELOW),
            Map.entry("<=", ColumnKind.AT_MOST),
            Map.entry("up to", ColumnKind.AT_MOST),
            Map.entry("至", ColumnKind.AT_MOST));

    private static final Pattern BOUND = Pattern.compile(
            "(.+?)\\s*(?<![A-Za-z])(>=|<=|>|<|over|after|at least|from|below|before|up to|大于|晚于|至少|自|低于|早于|至)",
            Pattern.CASE_INSENSITIVE);

    /**
     * The columns that an owner has put between ours.
     *
     * @param row of the labels
     * @param first the first one's index
     * @param factType the record that the table is asked about, which says of which kinds of things it is asked
     */
    static List<Column> columns(
            SheetCells cells, int row, int first, int count, String factType, Function<String, List<OwnFact>> facts) {
        List<OwnFact> offered = things(factType).stream()
                .flatMap(thing -> facts.apply(thing).stream())
                .toList();
        List<Column> columns = new ArrayList<>();
        for (int index = first; index < first + count; index++) {
            Column column = of(cells.text(row, index)).column(cells, row, index, offered);
            if (columns.stream().anyMatch(one -> one.field().equals(column.field()) && one.kind() == column.kind())) {
                throw new BadCell(cells.finding(FaultKind.FIELD_TWICE, row, index, column.field()));
            }
            columns.add(column);
        }
        return columns;
    }

    private static List<String> things(String factType) {
        try {
            AskedAbout about = Class.forName(factType, false, OwnHeading.class.getClassLoader())
                    .getAnnotation(AskedAbout.class);
            return about == null ? List.of() : List.of(about.value());
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }

    /** Each line may say it in another language. */
    private static OwnHeading of(String heading) {
        Set<ColumnKind> bounds = new LinkedHashSet<>();
        String name = Arrays.stream(heading.split("\\R"))
                .map(String::strip)
                .map(line -> {
                    Matcher bound = BOUND.matcher(line);
                    if (!bound.matches()) {
                        return line;
                    }
                    bounds.add(BOUNDS.get(bound.group(2).toLowerCase(Locale.ROOT)));
                    return bound.group(1).strip();
                })
                .collect(Collectors.joining(" "));
        return new OwnHeading(heading, name, bounds);
    }

    /** The column, typed. @param offered the fields of all things that the table is asked about */
    private Column column(SheetCells cells, int row, int index, List<OwnFact> offered) {
        if (heading.isBlank()) {
            throw new BadCell(cells.finding(FaultKind.FIELD_UNNAMED, row, index));
        }
        // Nobody's field is called like a bound, but one may end like it.
        List<OwnFact> whole = called(String.join(" ", heading.split("\\s*\\R\\s*")), offered);
        List<OwnFact> found = whole.isEmpty() ? called(name, offered) : whole;
        if (found.size() != 1) {
            FaultKind kind = found.isEmpty() ? FaultKind.FIELD_UNKNOWN : FaultKind.FIELD_AMBIGUOUS;
            throw new BadCell(cells.finding(kind, row, index, heading, names(found.isEmpty() ? offered : found)));
        }
        OwnFact fact = found.get(0);
        if (fact.retired()) {
            throw new BadCell(cells.finding(FaultKind.FIELD_RETIRED, row, index, fact.name()));
        }
        Set<ColumnKind> said = whole.isEmpty() ? bounds : Set.of();
        if (fact.form().isBounded() ? said.size() != 1 : !said.isEmpty()) {
            FaultKind kind = fact.form().isBounded() ? FaultKind.FIELD_BOUND : FaultKind.FIELD_NO_BOUND;
            throw new BadCell(cells.finding(kind, row, index, heading));
        }
        ColumnKind kind = fact.form().isBounded() ? said.iterator().next() : ColumnKind.ONE_OF;
        return new Column(index, kind, fact.name(), words(fact), heading, fact);
    }

    /** One that is retired only where no other is called so. */
    private static List<OwnFact> called(String name, List<OwnFact> offered) {
        List<OwnFact> called =
                offered.stream().filter(fact -> fact.isCalled(name)).toList();
        List<OwnFact> used = called.stream().filter(fact -> !fact.retired()).toList();
        return used.isEmpty() ? called.stream().limit(1).toList() : used;
    }

    private static String names(List<OwnFact> facts) {
        return facts.isEmpty()
                ? OwnFact.NOTHING
                : facts.stream()
                        .filter(fact -> !fact.retired())
                        .map(OwnFact::name)
                        .collect(Collectors.joining(", "));
    }

    /** What its cells may say; empty for texts and bounds. */
    private static Set<String> words(OwnFact fact) {
        Set<String> words = new LinkedHashSet<>();
        if (fact.form() == FactForm.FLAG) {
            words.addAll(List.of("true", "false", OwnFact.NOTHING));
        } else if (fact.form() == FactForm.LIST) {
            fact.entries().stream().filter(entry -> !entry.retired()).forEach(entry -> words.add(entry.code()));
            words.add(OwnFact.NOTHING);
        }
        return words;
    }
}
