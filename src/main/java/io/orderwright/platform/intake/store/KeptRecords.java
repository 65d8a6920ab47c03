package io.orderwright.platform.intake.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What imports did to which record. */
@Repository
public class KeptRecords {

    private final JdbcTemplate jdbc;

    KeptRecords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What one import did to a record.
     *
     * @param before how it stood before; absent for one that there was not
     * @param leftAs a fingerprint of how the import left it
     */
    public record KeptRecord(String record, @Nullable String before, String leftAs) {}

    /**
     * A record that a later block changes once more stood before as it did before the first.
     *
     * @param until from then on it is not kept any longer
     */
    public void add(long importId, List<KeptRecord> did, Instant until) {
        if (did.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                """
                insert into import_record (import_id, record, before, left_as, brought, keep_until) values (?, ?, ?, ?, ?, ?)
                on conflict (import_id, record) do update set left_as = excluded.left_as""",
                did,
                did.size(),
                (statement, kept) -> {
                    statement.setLong(1, importId);
                    statement.setString(2, kept.record());
                    statement.setString(3, kept.before());
                    statement.setString(4, kept.leftAs());
                    statement.setBoolean(5, kept.before() == null);
                    statement.setTimestamp(6, Timestamp.from(until));
                });
    }

    /** The next page after this record ("" for the first). */
    public List<KeptRecord> page(long importId, String after, int size) {
        return jdbc.query(
                """
                select record, before, left_as from import_record
                where import_id = ? and record collate "C" > ? order by record collate "C" limit ?""",
                (row, number) -> new KeptRecord(row.getString(1), row.getString(2), row.getString(3)),
                importId,
                after,
                size);
    }

    /** How the records of an import stood is not known any more, only which it had brought. */
    public void forget(long importId) {
        jdbc.update("update import_record set before = null, left_as = '' where import_id = ?", importId);
    }

    /** Deletes what is to be kept no longer. */
    @Transactional
    public void sweep(Instant now) {
        jdbc.update("delete from import_record where keep_until < ?", Timestamp.from(now));
    }

    public long count(long importId) {
        Long kept = jdbc.queryForObject("select count(*) from import_record where import_id = ?", Long.class, importId);
        return kept == null ? 0 : kept;
    }
}
