package io.orderwright.platform.decisions.engine;

import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.TableRefused;
import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.decisions.table.TableSheet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All tables, compiled; never changes afterwards. */
public final class RuleBases {

    private final Map<String, RuleBase> tables;

    private RuleBases(Map<String, RuleBase> tables) {
        this.tables = tables;
    }

    public static RuleBases none() {
        return new RuleBases(Map.of());
    }

    /**
     * These tables, compiled as they are (whether they are complete and free of overlaps is the caller's business), and no
     * others; one that is here already and has not changed is taken over, and one that is as it was shipped was compiled by the
     * build.
     *
     * @throws TableRefused if the engine does not accept a table
     */
    public RuleBases with(Collection<TableSheet> sheets, ClassLoader loader) {
        try (BasesBuilder building = new BasesBuilder(this, loader)) {
            sheets.forEach(building::add);
            return building.done();
        }
    }

    /** Compiles tables one after the other, so that one that is refused does not spoil the rest. */
    public static final class BasesBuilder implements AutoCloseable {

        private final RuleBases known;
        private final ClassLoader loader;
        private final ClassesLookedFor compiler;
        private final Map<String, RuleBase> fresh = new TreeMap<>();

        /** @param known those of it that are added and have not changed are taken over */
        public BasesBuilder(RuleBases known, ClassLoader loader) {
            this.known = known;
            this.loader = loader;
            this.compiler = new ClassesLookedFor(loader);
        }

        /** @throws TableRefused if the engine does not accept the table; then nothing was added */
        public void add(TableSheet sheet) {
            RuleBase before = known.tables.get(sheet.name());
            fresh.put(
                    sheet.name(),
                    before != null && before.isOf(sheet)
                            ? before
                            : classes(sheet, loader, compiler).base(sheet, loader));
        }

        public RuleBases done() {
            return new RuleBases(new TreeMap<>(fresh));
        }

        @Override
        public void close() {
            compiler.forget();
        }
    }

    /**
     * The facts that the table is asked about.
     *
     * @param values by name, as they were kept with a decision or typed
     * @throws IllegalArgumentException if one is missing or no such value, with its name
     */
    public Object facts(String table, Map<String, ?> values) {
        return FactValues.of(base(table).factType(), values);
    }

    /** The facts that the table is asked about, with the types of their values, in the order of their record. */
    public Map<String, Class<?>> factTypes(String table) {
        return FactValues.types(base(table).factType());
    }

    private static RuleClasses classes(TableSheet sheet, ClassLoader loader, ClassLoader compiler) {
        RuleClasses shipped = ShippedClasses.find(sheet, loader);
        return shipped != null ? shipped : RuleCompiler.compile(sheet, compiler);
    }

    /** Decides by the table. See {@link io.orderwright.platform.decisions.DecisionTables#decide}. */
    public Decision decide(String table, Object facts) {
        return decide(table, facts, Map.of());
    }

    /**
     * As {@link #decide(String, Object)}.
     *
     * @param values what is said in own fields, by the names of the facts
     * @throws IllegalArgumentException if one that the table asks about is missing or no such value, with its name
     */
    public Decision decide(String table, Object facts, Map<String, ?> values) {
        RuleBase base = base(table);
        return base.decide(facts, base.own().read(values));
    }

    /** The own fields that the table asks about, each once. */
    public List<OwnFact> ownFacts(String table) {
        return base(table).own().facts();
    }

    private RuleBase base(String table) {
        RuleBase base = tables.get(table);
        if (base == null) {
            throw new IllegalArgumentException("No table " + table + "; there are " + tables.keySet());
        }
        return base;
    }

    /** Version by table name. */
    public Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        tables.forEach((table, base) -> versions.put(table, base.version()));
        return versions;
    }
}
