package io.orderwright.platform.decisions;

import io.orderwright.platform.decisions.table.TableReader;
import io.orderwright.platform.decisions.table.TableSheet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The tables in rules/, read once for all tests of this JVM. */
final class ShippedTables {

    private static final Map<String, TableSheet> SHEETS = new ConcurrentHashMap<>();

    private ShippedTables() {}

    static TableSheet sheet(String table) {
        return SHEETS.computeIfAbsent(table, name -> TableReader.read(name, EditedTable.shipped(name), null));
    }

    /** Decides by these and nothing else. */
    static DecisionTables tables() {
        return tables(null);
    }

    /** Decides by these, each replaced by the file of the same name in the owner's folder, if there is one. */
    static DecisionTables tables(Path folder, OwnersTables... released) {
        return new DecisionTables(
                new TableFiles(new PathMatchingResourcePatternResolver(), folder), List.of(released), null);
    }
}
