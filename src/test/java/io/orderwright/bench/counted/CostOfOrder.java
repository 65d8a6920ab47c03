package io.orderwright.bench.counted;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the transactions of one order sent and wrote. */
public final class CostOfOrder implements Comparable<CostOfOrder> {

    private final List<Transaction> transactions;
    private final Map<String, Integer> indexes;

    private CostOfOrder(List<Transaction> transactions, Map<String, Integer> indexes) {
        this.transactions = transactions;
        this.indexes = indexes;
    }

    /**
     * @param whose whether a transaction is the order's
     * @param indexes how many a table has, by its name
     */
    public static CostOfOrder of(List<Transaction> all, Predicate<Transaction> whose, Map<String, Integer> indexes) {
        return new CostOfOrder(all.stream().filter(whose).toList(), indexes);
    }

    public int statements() {
        return transactions.stream().mapToInt(one -> one.statements().size()).sum();
    }

    public int commits() {
        return (int) transactions.stream().filter(Transaction::committed).count();
    }

    public long rows() {
        return transactions.stream()
                .flatMap(one -> one.written().values().stream())
                .mapToLong(Transaction.Written::rows)
                .sum();
    }

    /** Of inserted rows, and of updates that could not stay beside the old version: one in each index of the table. */
    public long indexEntries() {
        return byTable().values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<String, Long> byTable() {
        Map<String, Long> entries = new TreeMap<>();
        for (Transaction one : transactions) {
            one.written()
                    .forEach((table, written) ->
                            entries.merge(table, written.versions() * indexes.getOrDefault(table, 0), Long::sum));
        }
        return entries;
    }

    /** By table, by statement and by transaction, the dearest first. */
    public String responsible() {
        StringBuilder text = new StringBuilder("index entries\n");
        byTable().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(table -> text.append("%6d  %s (%d)%n"
                        .formatted(table.getValue(), table.getKey(), indexes.getOrDefault(table.getKey(), 0))));
        text.append("\nstatements\n");
        transactions.stream()
                .flatMap(one -> one.statements().stream())
                .collect(Collectors.groupingBy(CostOfOrder::oneLine, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(one -> text.append("%6d  %s%n".formatted(one.getValue(), one.getKey())));
        text.append("\ntransactions\n");
        for (Transaction one : transactions) {
            text.append("%n%s: %d statements, wrote %s%n"
                    .formatted(one.thread(), one.statements().size(), one.written()));
            one.statements()
                    .forEach(sql -> text.append("    ").append(oneLine(sql)).append('\n'));
        }
        return text.toString();
    }

    private static String oneLine(String sql) {
        return sql.replaceAll("\\s+", " ").trim();
    }

    @Override
    public int compareTo(CostOfOrder other) {
        return Comparator.comparingInt(CostOfOrder::statements)
                .thenComparingInt(CostOfOrder::commits)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return "%d statements, %d commits, %d rows, %d index entries"
                .formatted(statements(), commits(), rows(), indexEntries());
    }
}
