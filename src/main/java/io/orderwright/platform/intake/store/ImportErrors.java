package io.orderwright.platform.intake.store;

import io.orderwright.platform.intake.IntakeLimits;
import io.orderwright.platform.intake.RowError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is wrong in files: all of it counted, the first part of it kept. Written in transactions of its own. */
@Repository
public class ImportErrors {

    /** Lines that are kept of errors that are alike; further ones are counted at the first. */
    private static final int LINES_OF_ALIKE = 20;

    private final ImportJobs jobs;
    private final JdbcTemplate jdbc;
    private final IntakeLimits limits;

    ImportErrors(ImportJobs jobs, JdbcTemplate jdbc, IntakeLimits limits) {
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /** What makes errors alike. */
    private record Alike(String column, String code, List<String> arguments) {}

    /**
     * How many there are; nobody else numbers more until the transaction ends. What the import has kept of its records names it,
     * and is not committed yet: that must not be waited for.
     */
    private @Nullable Long numbered(long importId) {
        return jdbc.queryForObject(
                "select errors from import_job where id = ? for no key update", Long.class, importId);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void add(long importId, List<RowError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        Long before = numbered(importId);
        long no = before == null ? 0 : before;
        Map<Alike, Long> kept = kept(importId);
        long room = limits.shownErrors()
                - kept.values().stream().mapToLong(count -> count).sum();
        Map<Alike, Long> more = new HashMap<>();
        List<RowError> fresh = new ArrayList<>();
        for (RowError error : errors) {
            Alike alike = new Alike(error.column(), error.code(), error.arguments());
            long known = kept.getOrDefault(alike, 0L);
            if (known < LINES_OF_ALIKE && fresh.size() < room) {
                kept.put(alike, known + 1);
                fresh.add(error);
            } else if (known > 0) {
                more.merge(alike, 1L, Long::sum);
            }
        }
        insert(importId, no, fresh);
        more.forEach((alike, count) -> jdbc.update(connection -> {
            var statement = connection.prepareStatement(
                    """
                    update import_error set more = more + ? where import_id = ? and no = (
                        select min(no) from import_error
                        where import_id = ? and column_name = ? and code = ? and arguments = ?)""");
            statement.setLong(1, count);
            statement.setLong(2, importId);
            statement.setLong(3, importId);
            statement.setString(4, alike.column());
            statement.setString(5, alike.code());
            statement.setArray(
                    6, connection.createArrayOf("text", alike.arguments().toArray()));
            return statement;
        }));
        jobs.complained(importId, errors.size());
    }

    /** How many lines are kept of what is alike. */
    private Map<Alike, Long> kept(long importId) {
        Map<Alike, Long> kept = new HashMap<>();
        jdbc.query(
                """
                select column_name, code, arguments, count(*) from import_error
                where import_id = ? group by column_name, code, arguments""",
                row -> {
                    kept.put(
                            new Alike(row.getString(1), row.getString(2), List.of((String[])
                                    row.getArray(3).getArray())),
                            row.getLong(4));
                },
                importId);
        return kept;
    }

    private void insert(long importId, long no, List<RowError> errors) {
        AtomicLong next = new AtomicLong(no);
        jdbc.batchUpdate(
                """
                insert into import_error (import_id, no, line, column_name, value, code, arguments)
                values (?, ?, ?, ?, ?, ?, ?)""",
                errors,
                Math.max(1, errors.size()),
                (statement, error) -> {
                    statement.setLong(1, importId);
                    statement.setLong(2, next.getAndIncrement());
                    statement.setLong(3, error.line());
                    statement.setString(4, error.column());
                    statement.setString(5, error.value());
                    statement.setString(6, error.code());
                    statement.setArray(
                            7,
                            statement
                                    .getConnection()
                                    .createArrayOf("text", error.arguments().toArray()));
                });
    }

    @Transactional
    public void clear(long importId) {
        jdbc.update("delete from import_error where import_id = ?", importId);
    }

    /** In the order of the file, after so many. */
    public List<RowError> page(long importId, int offset, int size) {
        return jdbc.query(
                """
                select line, column_name, value, code, arguments, more from import_error
                where import_id = ? order by line, no offset ? limit ?""",
                (row, number) -> new RowError(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        List.of((String[]) row.getArray(5).getArray()),
                        row.getLong(6)),
                importId,
                offset,
                size);
    }
}
