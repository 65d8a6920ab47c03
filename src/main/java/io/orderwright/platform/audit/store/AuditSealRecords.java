package io.orderwright.platform.audit.store;

import io.orderwright.platform.audit.AuditSeal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The seals of the audit trail, as rows: only ever added to. The database makes the hashes, so that no record is fetched. */
@Repository
public class AuditSealRecords {

    /** Of records {@code a} behind the hash {@code %s}: SHA-256 in hex over that hash and one line for each record. */
    private static final String HASH =
            """
            encode(sha256(convert_to(%s || E'\\n' || string_agg(
                audit_words(a), E'\\n' order by a.generation, a.xact, a.id), 'UTF8')), 'hex')""";

    private static final String SEAL =
            """
            with last as (
                select number, generation, xact, last_record, hash from audit_seal
                union all select 0, -1, '0', 0, '' order by number desc limit 1
            ), piece as (
                select * from audit_record
                where (generation, xact, id) > (select generation, xact, last_record from last) and %s
                order by generation, xact, id limit ?
            ), newest as (
                select generation, xact, id from piece order by generation desc, xact desc, id desc limit 1
            )
            insert into audit_seal (number, generation, xact, last_record, records, hash, sealed_at)
            select l.number + 1, n.generation, n.xact, n.id, count(*), %s, ?
            from piece p join audit_record a using (id), last l, newest n
            group by l.number, l.hash, n.generation, n.xact, n.id
            returning number, records, hash"""
                    .formatted(AuditRecords.SETTLED, HASH.formatted("l.hash"));

    /** What the records say by now, beside what was sealed: a seal for which it differs, and a number that is missing. */
    public static final String BROKEN =
            """
            with seal as (
                select s.*, coalesce(lag(s.number) over one_by_one, 0) as number_before,
                    coalesce(lag(s.generation) over one_by_one, -1) as generation_before,
                    coalesce(lag(s.xact) over one_by_one, '0') as xact_before,
                    coalesce(lag(s.last_record) over one_by_one, 0) as record_before,
                    coalesce(lag(s.hash) over one_by_one, '') as hash_before
                from audit_seal s window one_by_one as (order by s.number)
            )
            select 'seal ' || seal.number as subject,
                case when seal.number <> seal.number_before + 1 then format('after seal %%s', seal.number_before)
                    when found.records <> seal.records then format('records=%%s sealed=%%s', found.records, seal.records)
                    else 'records were changed' end as found
            from seal cross join lateral (
                select count(*) as records, %s as hash from audit_record a
                where (a.generation, a.xact, a.id) > (seal.generation_before, seal.xact_before, seal.record_before)
                    and (a.generation, a.xact, a.id) <= (seal.generation, seal.xact, seal.last_record)
            ) found
            where seal.number <> seal.number_before + 1 or found.records <> seal.records
                or found.hash is distinct from seal.hash"""
                    .formatted(HASH.formatted("seal.hash_before"));

    private final JdbcTemplate jdbc;

    AuditSealRecords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Seals the next records that are settled, behind the newest seal; one at a time, whoever asks.
     *
     * @param most records in one seal
     * @return the seal, or none when nothing waits for one
     */
    public List<AuditSeal> next(int most, Instant now) {
        jdbc.execute("lock table audit_seal in exclusive mode");
        return jdbc.query(
                SEAL,
                (row, number) -> new AuditSeal(row.getLong(1), row.getLong(2), row.getString(3)),
                most,
                Timestamp.from(now));
    }
}
