package io.orderwright.platform.intake.jobs;

import io.orderwright.platform.intake.IntakeLimits;
import io.orderwright.platform.intake.RowError;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is wrong in files: all of it counted, the first part of it kept. Written in transactions of its own. */
@Repository
public class ImportErrors {

    private final JdbcTemplate jdbc;
    private final IntakeLimits limits;

    ImportErrors(JdbcTemplate jdbc, IntakeLimits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void add(long importId, List<RowError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        Long before =
                jdbc.queryForObject("select errors from import_job where id = ? for update", Long.class, importId);
        long no = before == null ? 0 : before;
        AtomicLong next = new AtomicLong(no);
        int kept = (int) Math.max(0, Math.min(errors.size(), limits.shownErrors() - no));
        jdbc.batchUpdate(
                """
                insert into import_error (import_id, no, line, column_name, value, code, arguments)
                values (?, ?, ?, ?, ?, ?, ?)""",
                errors.subList(0, kept),
                Math.max(1, kept),
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
        jdbc.update("update import_job set errors = errors + ? where id = ?", errors.size(), importId);
    }

    @Transactional
    public void clear(long importId) {
        jdbc.update("delete from import_error where import_id = ?", importId);
    }

    /** In the order of the file, after so many. */
    public List<RowError> page(long importId, int offset, int size) {
        return jdbc.query(
                """
                select line, column_name, value, code, arguments from import_error
                where import_id = ? order by line, no offset ? limit ?""",
                (row, number) -> new RowError(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), List.of((String[])
                                row.getArray(5).getArray())),
                importId,
                offset,
                size);
    }
}
