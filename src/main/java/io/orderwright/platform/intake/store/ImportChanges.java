package io.orderwright.platform.intake.store;

import io.orderwright.platform.intake.FieldChange;
import io.orderwright.platform.intake.IntakeLimits;
import io.orderwright.platform.intake.kinds.RecordEffect;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What files change: all of it counted, the first part of it kept. Written in transactions of its own, so that a dry run,
 * which takes everything else back, leaves it.
 */
@Repository
public class ImportChanges {

    private final JdbcTemplate jdbc;
    private final ImportJobs jobs;
    private final IntakeLimits limits;

    ImportChanges(JdbcTemplate jdbc, ImportJobs jobs, IntakeLimits limits) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.limits = limits;
    }

    /** Nothing is written or counted yet. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void clear(long importId) {
        jdbc.update("delete from import_change where import_id = ?", importId);
        jobs.countAnew(importId);
    }

    /** So many rows are done by now, the last of them with these effects. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void add(long importId, List<RecordEffect> effects, long done) {
        long added = effects.stream().filter(RecordEffect::added).count();
        long changed =
                effects.stream().filter(effect -> !effect.changes().isEmpty()).count();
        jobs.counted(importId, added, changed, effects.size() - added - changed);
        jobs.progress(importId, done, 0);
        Integer kept =
                jdbc.queryForObject("select count(*) from import_change where import_id = ?", Integer.class, importId);
        int room = Math.max(0, limits.shownErrors() - (kept == null ? 0 : kept));
        List<FieldChange> changes = effects.stream()
                .flatMap(effect -> effect.changes().stream())
                .limit(room)
                .toList();
        jdbc.batchUpdate(
                """
                insert into import_change (import_id, line, document, column_name, before, after)
                values (?, ?, ?, ?, ?, ?)""",
                changes,
                Math.max(1, changes.size()),
                (statement, change) -> {
                    statement.setLong(1, importId);
                    statement.setLong(2, change.line());
                    statement.setString(3, change.document());
                    statement.setString(4, change.column());
                    statement.setString(5, change.before());
                    statement.setString(6, change.after());
                });
    }

    /** In the order of the file, after so many. */
    @Transactional(readOnly = true)
    public List<FieldChange> page(long importId, int offset, int size) {
        return jdbc.query(
                """
                select line, document, column_name, before, after from import_change
                where import_id = ? order by line, column_name offset ? limit ?""",
                (row, number) -> new FieldChange(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                importId,
                offset,
                size);
    }
}
