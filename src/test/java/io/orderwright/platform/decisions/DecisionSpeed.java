package io.orderwright.platform.decisions;

import io.orderwright.platform.decisions.Examples.Example;
import io.orderwright.platform.decisions.engine.RuleBases;
import io.orderwright.platform.decisions.table.TableReader;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Prints how long the tables take to load and reload, and how many decisions one core makes in a second. */
final class DecisionSpeed {

    private DecisionSpeed() {}

    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        DecisionTables tables = ShippedTables.tables();
        System.out.println(tables.versions() + " first build " + (System.nanoTime() - start) / 1_000_000 + " ms");
        for (String table : Examples.tables()) {
            Class<?> type = Class.forName(
                    TableReader.read(table, EditedTable.shipped(table), null).factType());
            List<Object> cases = Examples.of(table).stream()
                    .map((Example example) -> example.as(type))
                    .toList();
            for (int round = 0; round < 5; round++) {
                long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                int made = 0;
                for (; made < 400_000; made++) {
                    tables.decide(table, cases.get(made % cases.size()));
                }
                long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
                System.out.printf("%s: %,d decisions per CPU-second%n", table, made * 1_000_000_000L / spent);
            }
        }
        Runtime runtime = Runtime.getRuntime();
        for (int reload = 0; reload < 5; reload++) {
            long begin = System.nanoTime();
            RuleBases.none()
                    .with(
                            new TableFiles(new PathMatchingResourcePatternResolver(), null)
                                    .shipped()
                                    .values(),
                            DecisionSpeed.class.getClassLoader());
            System.gc();
            System.out.printf(
                    "full build again %d ms, heap in use %d MB%n",
                    (System.nanoTime() - begin) / 1_000_000, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
    }
}
