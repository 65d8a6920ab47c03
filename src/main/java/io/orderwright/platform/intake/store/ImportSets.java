package io.orderwright.platform.intake.store;

import io.orderwright.platform.intake.ImportJob;
import io.orderwright.platform.intake.ImportSet;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sets, and which files belong to which. */
@Repository
@Transactional
public class ImportSets {

    private final JdbcTemplate jdbc;
    private final ImportJobs jobs;
    private final Clock clock;

    ImportSets(JdbcTemplate jdbc, ImportJobs jobs, Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.clock = clock;
    }

    public long add(LocalDate asOf, boolean dryRun, String actor) {
        Long id = jdbc.queryForObject(
                "insert into import_set (as_of, dry_run, actor, created_at) values (?, ?, ?, ?) returning id",
                Long.class,
                asOf,
                dryRun,
                actor,
                Timestamp.from(clock.instant()));
        if (id == null) {
            throw new IllegalStateException("the set got no id");
        }
        return id;
    }

    /** The import belongs to the set. */
    public void put(long setId, long importId) {
        jdbc.update("insert into import_set_file (import_id, set_id) values (?, ?)", importId, setId);
    }

    /** The set that an import belongs to, if it belongs to one. */
    @Transactional(readOnly = true)
    public Optional<ImportSet> of(long importId) {
        return jdbc
                .queryForList("select set_id from import_set_file where import_id = ?", Long.class, importId)
                .stream()
                .findFirst()
                .flatMap(this::find);
    }

    @Transactional(readOnly = true)
    public Optional<ImportSet> find(long id) {
        return jdbc.query("select * from import_set where id = ?", (row, number) -> row.getLong("id"), id).stream()
                .findFirst()
                .map(this::whole);
    }

    /** The newest first, before this id. */
    @Transactional(readOnly = true)
    public List<ImportSet> page(long before, int size) {
        return jdbc
                .queryForList(
                        "select id from import_set where id < ? order by id desc limit ?", Long.class, before, size)
                .stream()
                .map(this::whole)
                .toList();
    }

    private ImportSet whole(long id) {
        List<ImportJob> files =
                jdbc.queryForList("select import_id from import_set_file where set_id = ?", Long.class, id).stream()
                        .map(one -> jobs.find(one).orElseThrow())
                        .sorted(Comparator.comparing(ImportJob::kind))
                        .toList();
        return jdbc.query(
                        "select as_of, dry_run, actor, created_at from import_set where id = ?",
                        (row, number) -> new ImportSet(
                                id,
                                row.getObject("as_of", LocalDate.class),
                                row.getBoolean("dry_run"),
                                row.getString("actor"),
                                row.getTimestamp("created_at").toInstant(),
                                files),
                        id)
                .get(0);
    }
}
