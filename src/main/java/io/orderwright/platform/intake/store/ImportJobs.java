package io.orderwright.platform.intake.store;

import io.orderwright.platform.intake.ImportJob;
import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.ImportState;
import io.orderwright.platform.intake.domain.ImportRun;
import io.orderwright.platform.intake.domain.ImportRuns;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The imports and where they stand, in the caller's transaction where there is one. What may not happen to an import where
 * it stands is refused (CONFLICT), with the state.
 */
@Repository
@Transactional
public class ImportJobs {

    private final ImportRuns runs;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    ImportJobs(ImportRuns runs, JdbcTemplate jdbc, Clock clock) {
        this.runs = runs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What an upload brings beside its content. */
    public record Upload(
            ImportKind kind,
            String fileName,
            long size,
            String hash,
            boolean dryRun,
            boolean creditAllowed,
            @Nullable String charset,
            String actor) {}

    public long add(Upload upload) {
        return runs.add(upload, clock.instant());
    }

    public Optional<ImportJob> find(long id) {
        return jdbc.query("select * from import_job where id = ?", ImportJobs::job, id).stream()
                .findFirst();
    }

    /** The newest first, before this id, of these kinds. */
    public List<ImportJob> page(Collection<ImportKind> kinds, long before, int size) {
        String[] names = kinds.stream().map(Enum::name).toArray(String[]::new);
        return jdbc.query(
                "select * from import_job where kind = any (?) and id < ? order by id desc limit ?",
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("text", names));
                    statement.setLong(2, before);
                    statement.setInt(3, size);
                },
                ImportJobs::job);
    }

    /** Those that have not ended, in the order of their upload. */
    public List<Long> unfinished() {
        return jdbc.queryForList("select id from import_job where finished_at is null order by id", Long.class);
    }

    public boolean creditAllowed(long id) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select credit_allowed from import_job where id = ?", Boolean.class, id));
    }

    /** The character set that was chosen; null when nobody was asked. */
    public @Nullable String charset(long id) {
        return jdbc.queryForObject("select charset from import_job where id = ?", String.class, id);
    }

    public String hash(long id) {
        return String.valueOf(jdbc.queryForObject("select file_hash from import_job where id = ?", String.class, id));
    }

    /** The check begins, from the start if it was interrupted. */
    public void checking(long id) {
        change(id, run -> run.check(clock.instant()));
    }

    /** It was interrupted while it was written, and is read once more. */
    public void checkAnew(long id) {
        change(id, ImportRun::checkAnew);
    }

    /** Counts one more attempt to work it off; kept even when the attempt takes the whole application with it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int attempt(long id) {
        ImportRun run = runs.held(id);
        int attempts = run.attempt();
        runs.save(run);
        return attempts;
    }

    /** The attempt was broken off in good order, which is no failure. */
    public void attemptBrokenOff(long id) {
        change(id, ImportRun::breakOff);
    }

    /** Says to whoever works on it that it is to end; one that has ended stays as it is. */
    public void askToEnd(long id) {
        ImportRun run = runs.held(id);
        if (!run.state().finished()) {
            run.askToEnd();
            runs.save(run);
        }
    }

    /** Asked in a transaction of its own: the import's own one may be a long one. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean isToEnd(long id) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select end_asked from import_job where id = ?", Boolean.class, id));
    }

    public void recognised(long id, String readAs, List<String> ignored) {
        change(id, run -> run.recognise(readAs, ignored));
    }

    public void checked(long id, long rows) {
        change(id, run -> run.measure(rows));
    }

    /** So much more is wrong. */
    public void complained(long id, long more) {
        change(id, run -> run.complain(more));
    }

    public void running(long id, long documents) {
        change(id, run -> run.run(documents));
    }

    public void progress(long id, long rows, long documents) {
        change(id, run -> run.advance(rows, documents));
    }

    /** So many more were new, changed, or as they had been. */
    public void counted(long id, long added, long changed, long same) {
        change(id, run -> run.count(added, changed, same));
    }

    /** Nothing has been counted yet. */
    public void countAnew(long id) {
        change(id, ImportRun::countAnew);
    }

    /** @param state REFUSED, DONE or FAILED */
    public void finish(long id, ImportState state) {
        change(id, run -> run.end(state, clock.instant()));
    }

    /**
     * All that it did is being taken back, in the caller's transaction; nobody else does until that ends.
     *
     * @return false when it was already
     */
    public boolean undo(long id, String by) {
        ImportRun run = runs.held(id);
        if (run.state() == ImportState.UNDONE) {
            return false;
        }
        run.undo(by, clock.instant());
        runs.save(run);
        return true;
    }

    private void change(long id, Consumer<ImportRun> step) {
        ImportRun run = runs.held(id);
        step.accept(run);
        runs.save(run);
    }

    /** Headings that people said mean a column of a kind; by heading, in its comparable form. */
    public Map<String, String> headings(ImportKind kind) {
        Map<String, String> columns = new TreeMap<>();
        jdbc.query(
                "select heading, column_name from import_heading where kind = ?",
                row -> {
                    columns.put(row.getString(1), row.getString(2));
                },
                kind.name());
        return columns;
    }

    /** From now on the heading means the column; "" for nothing any more. */
    public void keepHeading(ImportKind kind, String heading, String column, String by) {
        jdbc.update("delete from import_heading where kind = ? and heading = ?", kind.name(), heading);
        if (!column.isEmpty()) {
            jdbc.update(
                    "insert into import_heading (kind, heading, column_name, said_by, said_at) values (?, ?, ?, ?, ?)",
                    kind.name(),
                    heading,
                    column,
                    by,
                    now());
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static ImportJob job(ResultSet row, int number) throws SQLException {
        Array ignored = row.getArray("ignored_columns");
        return new ImportJob(
                row.getLong("id"),
                ImportKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getLong("file_size"),
                row.getBoolean("dry_run"),
                ImportState.valueOf(row.getString("state")),
                row.getString("read_as"),
                List.of((String[]) ignored.getArray()),
                row.getLong("total"),
                row.getLong("done"),
                row.getLong("documents"),
                row.getLong("documents_done"),
                row.getLong("added"),
                row.getLong("changed"),
                row.getLong("same"),
                row.getLong("errors"),
                row.getString("actor"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                row.getString("undone_by"),
                instant(row.getTimestamp("undone_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
