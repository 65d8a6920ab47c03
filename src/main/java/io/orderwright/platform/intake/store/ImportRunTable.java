package io.orderwright.platform.intake.store;

import io.orderwright.platform.intake.ImportState;
import io.orderwright.platform.intake.domain.ImportRun;
import io.orderwright.platform.intake.domain.ImportRun.ImportCounts;
import io.orderwright.platform.intake.domain.ImportRun.ImportReading;
import io.orderwright.platform.intake.domain.ImportRun.ImportTimes;
import io.orderwright.platform.intake.domain.ImportRun.UndoMark;
import io.orderwright.platform.intake.domain.ImportRuns;
import io.orderwright.platform.intake.store.ImportJobs.Upload;
import io.orderwright.platform.kernel.Refusal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table import_job, a row an import, written here only. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ImportRunTable implements ImportRuns {

    private final JdbcTemplate jdbc;

    ImportRunTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long add(Upload upload, Instant now) {
        Long id = jdbc.queryForObject(
                """
                insert into import_job
                    (kind, file_name, file_size, file_hash, dry_run, credit_allowed, charset, state, actor, created_at)
                values (?, ?, ?, ?, ?, ?, ?, 'UPLOADED', ?, ?) returning id""",
                Long.class,
                upload.kind().name(),
                upload.fileName(),
                upload.size(),
                upload.hash(),
                upload.dryRun(),
                upload.creditAllowed(),
                upload.charset(),
                upload.actor(),
                Timestamp.from(now));
        if (id == null) {
            throw new IllegalStateException("the import got no id");
        }
        return id;
    }

    @Override
    public ImportRun held(long id) {
        return jdbc.query("select * from import_job where id = ? for no key update", (row, no) -> run(row), id).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("intake.unknown", id));
    }

    @Override
    public void save(ImportRun run) {
        jdbc.update(connection -> {
            PreparedStatement update = connection.prepareStatement(
                    """
                    update import_job set state = ?, total = ?, done = ?, documents = ?, documents_done = ?, errors = ?,
                        added = ?, changed = ?, same = ?, attempts = ?, end_asked = ?, read_as = ?, ignored_columns = ?,
                        started_at = ?, finished_at = ?, undone_by = ?, undone_at = ? where id = ?""");
            update.setString(1, run.state().name());
            counts(update, run.counts());
            update.setInt(10, run.attempts());
            update.setBoolean(11, run.endAsked());
            update.setString(12, run.reading().as());
            update.setArray(
                    13, connection.createArrayOf("text", run.reading().ignored().toArray()));
            update.setTimestamp(14, timestamp(run.times().startedAt()));
            update.setTimestamp(15, timestamp(run.times().finishedAt()));
            UndoMark undone = run.times().undone();
            update.setString(16, undone == null ? null : undone.by());
            update.setTimestamp(17, timestamp(undone == null ? null : undone.at()));
            update.setLong(18, run.id());
            return update;
        });
    }

    private static void counts(PreparedStatement update, ImportCounts counts) throws SQLException {
        update.setLong(2, counts.total());
        update.setLong(3, counts.done());
        update.setLong(4, counts.documents());
        update.setLong(5, counts.documentsDone());
        update.setLong(6, counts.errors());
        update.setLong(7, counts.added());
        update.setLong(8, counts.changed());
        update.setLong(9, counts.same());
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        return new ImportRun(
                row.getLong("id"),
                ImportState.valueOf(row.getString("state")),
                new ImportCounts(
                        row.getLong("total"),
                        row.getLong("done"),
                        row.getLong("documents"),
                        row.getLong("documents_done"),
                        row.getLong("errors"),
                        row.getLong("added"),
                        row.getLong("changed"),
                        row.getLong("same")),
                row.getInt("attempts"),
                row.getBoolean("end_asked"),
                new ImportReading(row.getString("read_as"), List.of((String[])
                        row.getArray("ignored_columns").getArray())),
                new ImportTimes(
                        instant(row.getTimestamp("started_at")),
                        instant(row.getTimestamp("finished_at")),
                        undone(row.getString("undone_by"), instant(row.getTimestamp("undone_at")))));
    }

    private static @Nullable UndoMark undone(@Nullable String by, @Nullable Instant at) {
        return by == null || at == null ? null : new UndoMark(by, at);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
