package io.orderwright.bench.counted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One transaction: what was sent, with which values, and what it wrote. Filled by one thread at a time. */
public final class Transaction {

    private final String thread = Thread.currentThread().getName();
    private final int part;
    private final List<String> statements = new ArrayList<>();
    private final Set<String> values = new HashSet<>();
    private Map<String, Written> written = new TreeMap<>();
    private boolean committed;

    /**
     * Rows of one table.
     *
     * @param rows inserted, updated and deleted
     * @param versions inserted, and updated so that the new version could not stay beside the old one: each makes an
     *     entry in every index of the table
     */
    public record Written(long rows, long versions) {

        Written less(Written before) {
            return new Written(rows - before.rows, versions - before.versions);
        }
    }

    Transaction(int part) {
        this.part = part;
    }

    void sends(String sql, int times) {
        for (int i = 0; i < times; i++) {
            statements.add(sql);
        }
    }

    void with(Object value) {
        values.add(String.valueOf(value));
    }

    void commits(Map<String, Written> tables) {
        written = tables;
        committed = true;
    }

    public String thread() {
        return thread;
    }

    /** Of which part of the recording it is. */
    public int part() {
        return part;
    }

    /** What was sent, as the server counts it: a batch of inserts is as many as the driver makes of it. */
    public List<String> statements() {
        return statements;
    }

    /** False for one that only read, and gave its connection back without an end. */
    public boolean committed() {
        return committed;
    }

    /** By table; tables that were only read are absent. */
    public Map<String, Written> written() {
        return written;
    }

    /** Whether a value that was sent is one of these or holds one. */
    public boolean names(Set<String> ids) {
        return values.stream().anyMatch(value -> ids.stream().anyMatch(value::contains));
    }
}
