package io.orderwright.platform.decisions;

import io.orderwright.platform.decisions.OwnersTables.OwnersTable;
import io.orderwright.platform.decisions.engine.RuleBases;
import io.orderwright.platform.decisions.engine.RuleBases.BasesBuilder;
import io.orderwright.platform.decisions.faults.FaultKind;
import io.orderwright.platform.decisions.faults.TableFault;
import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.decisions.table.Coverage;
import io.orderwright.platform.decisions.table.TableReader;
import io.orderwright.platform.decisions.table.TableSheet;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the tables in force together: what owners have released, below it the owner's folder, below that what is shipped.
 * Of each table the uppermost that can be used is; the others above it are problems.
 */
final class TableSources {

    private static final Logger log = LoggerFactory.getLogger(TableSources.class);

    /** The origin of a file in the folder that {@code orderwright.rules} names. */
    static final String FOLDER = "folder";

    /** The origin of a table that came with the program. */
    static final String SHIPPED = "shipped";

    private final TableFiles files;
    private final List<OwnersTables> owners;
    private final Function<String, List<OwnFact>> facts;

    /** @param facts the own fields of a kind of thing as they are now */
    TableSources(TableFiles files, List<OwnersTables> owners, Function<String, List<OwnFact>> facts) {
        this.files = files;
        this.owners = List.copyOf(owners);
        this.facts = facts;
    }

    /** A workbook of a table, not checked yet. @param facts the own fields of a kind of thing, for what it asks about */
    private record Layer(String origin, byte[] workbook, Function<String, List<OwnFact>> facts) {}

    /**
     * The tables in force, compiled; those that have not changed are taken over.
     *
     * @throws TableRefused if a shipped table cannot be used
     */
    LoadedTables load(RuleBases known) {
        // First, for it is this that may fail and be asked again: reading what is shipped takes long.
        List<OwnersTable> released =
                owners.stream().flatMap(kept -> kept.inForce().stream()).toList();
        Map<String, TableSheet> shipped = files.shipped();
        List<TableProblem> problems = new ArrayList<>();
        Map<String, Deque<Layer>> layers = layers(released, shipped, problems);
        Map<String, TableSheet> sheets = new TreeMap<>();
        Map<String, String> origins = new TreeMap<>();
        try (BasesBuilder building = new BasesBuilder(known, DecisionTables.class.getClassLoader())) {
            for (TableSheet table : shipped.values()) {
                Layer used = uppermost(
                        table, layers.getOrDefault(table.name(), new ArrayDeque<>()), building, sheets, problems);
                origins.put(table.name(), used == null ? SHIPPED : used.origin());
            }
            return new LoadedTables(building.done(), Map.copyOf(sheets), Map.copyOf(origins), problems);
        }
    }

    /** Null for the shipped one. */
    private static @Nullable Layer uppermost(
            TableSheet shipped,
            Deque<Layer> above,
            BasesBuilder building,
            Map<String, TableSheet> sheets,
            List<TableProblem> problems) {
        for (Layer layer : above) {
            try {
                TableSheet sheet = checked(shipped.name(), layer.workbook(), shipped, layer.facts());
                building.add(sheet);
                sheets.put(shipped.name(), sheet);
                return layer;
            } catch (TableRefused refused) {
                problems.add(new TableProblem(shipped.name(), layer.origin(), refused.findings()));
            } catch (RuntimeException failure) {
                // One workbook that nobody thought of must not end all decisions.
                problems.add(
                        new TableProblem(shipped.name(), layer.origin(), List.of(failed(shipped.name(), failure))));
            }
        }
        building.add(shipped);
        sheets.put(shipped.name(), shipped);
        return null;
    }

    private static TableFault failed(String table, RuntimeException failure) {
        log.warn("A workbook of {} cannot be read or compiled", table, failure);
        return TableFault.of(FaultKind.NOT_COMPILED, table, failure);
    }

    /** @throws IllegalArgumentException if there is none of that origin (any more) */
    byte[] workbook(String table, String origin) {
        byte[] found =
                switch (origin) {
                    case SHIPPED -> files.workbooks().get(table);
                    case FOLDER -> files.owners().get(table);
                    default -> released(table, origin);
                };
        if (found == null) {
            throw new IllegalArgumentException("No workbook of " + table + " from " + origin);
        }
        return found;
    }

    private byte @Nullable [] released(String table, String release) {
        return owners.stream()
                .flatMap(kept -> kept.inForce().stream())
                .filter(one -> one.table().equals(table) && one.release().equals(release))
                .map(OwnersTable::workbook)
                .findFirst()
                .orElse(null);
    }

    private Map<String, Deque<Layer>> layers(
            List<OwnersTable> released, Map<String, TableSheet> shipped, List<TableProblem> problems) {
        Map<String, Deque<Layer>> layers = new TreeMap<>();
        for (OwnersTable one : released) {
            add(
                    layers,
                    shipped,
                    problems,
                    one.table(),
                    new Layer(one.release(), one.workbook(), pinned(one.ownFacts())));
        }
        try {
            files.owners()
                    .forEach((table, workbook) ->
                            add(layers, shipped, problems, table, new Layer(FOLDER, workbook, facts)));
        } catch (TableRefused refused) {
            problems.add(new TableProblem("", FOLDER, refused.findings()));
        } catch (UncheckedIOException unreadable) {
            problems.add(new TableProblem("", FOLDER, List.of(failed("", unreadable))));
        }
        return layers;
    }

    private static void add(
            Map<String, Deque<Layer>> layers,
            Map<String, TableSheet> shipped,
            List<TableProblem> problems,
            String table,
            Layer layer) {
        if (shipped.containsKey(table)) {
            layers.computeIfAbsent(table, name -> new ArrayDeque<>()).addLast(layer);
        } else {
            problems.add(new TableProblem(
                    table, layer.origin(), List.of(TableFault.of(FaultKind.UNKNOWN_TABLE, table, shipped.keySet()))));
        }
    }

    /** These fields, by the kind of thing. */
    static Function<String, List<OwnFact>> pinned(List<OwnFact> facts) {
        return thing ->
                facts.stream().filter(fact -> fact.thing().equals(thing)).toList();
    }

    /**
     * A workbook of the table, read and checked.
     *
     * @param shipped null for the shipped table itself
     * @param facts the own fields of a kind of thing
     * @throws TableRefused with every finding
     */
    static TableSheet checked(
            String name, byte[] workbook, @Nullable TableSheet shipped, Function<String, List<OwnFact>> facts) {
        TableSheet sheet = TableReader.read(name, workbook, shipped, facts);
        List<TableFault> findings = Coverage.findings(sheet);
        if (!findings.isEmpty()) {
            throw new TableRefused(findings);
        }
        return sheet;
    }
}
