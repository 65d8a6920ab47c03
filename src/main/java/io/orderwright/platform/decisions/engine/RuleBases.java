package io.orderwright.platform.decisions.engine;

import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.TableRefused;
import io.orderwright.platform.decisions.table.TableSheet;
import java.util.Collection;
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
     * These tables, compiled as they are (whether they are complete and free of overlaps is the caller's business); one
     * that is here already and has not changed is taken over, and one that is as it was shipped was compiled by the build.
     *
     * @throws TableRefused if the engine does not accept a table
     */
    public RuleBases with(Collection<TableSheet> sheets, ClassLoader loader) {
        Map<String, RuleBase> fresh = new TreeMap<>();
        ClassesLookedFor compiler = new ClassesLookedFor(loader);
        try {
            for (TableSheet sheet : sheets) {
                RuleBase known = tables.get(sheet.name());
                fresh.put(
                        sheet.name(),
                        known != null && known.isOf(sheet)
                                ? known
                                : classes(sheet, loader, compiler).base(sheet, loader));
            }
        } finally {
            compiler.forget();
        }
        return new RuleBases(fresh);
    }

    private static RuleClasses classes(TableSheet sheet, ClassLoader loader, ClassLoader compiler) {
        RuleClasses shipped = ShippedClasses.find(sheet, loader);
        return shipped != null ? shipped : RuleCompiler.compile(sheet, compiler);
    }

    /** Decides by the table. See {@link io.orderwright.platform.decisions.DecisionTables#decide}. */
    public Decision decide(String table, Object facts) {
        RuleBase base = tables.get(table);
        if (base == null) {
            throw new IllegalArgumentException("No table " + table + "; there are " + tables.keySet());
        }
        return base.decide(facts);
    }

    /** Version by table name. */
    public Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        tables.forEach((table, base) -> versions.put(table, base.version()));
        return versions;
    }
}
