package io.orderwright.approvals.store;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who was told about an approval without being asked, and whether they have read it. */
@Repository
public class ApprovalCopies {

    private final JdbcTemplate jdbc;

    ApprovalCopies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the person had it already. */
    public boolean add(String subject, String reader, String by, Instant now) {
        return jdbc.update(
                        "insert into approval_copy (subject, reader, copied_by, copied_at) values (?, ?, ?, ?)"
                                + " on conflict do nothing",
                        subject,
                        reader,
                        by,
                        Timestamp.from(now))
                == 1;
    }

    public boolean has(String subject, String reader) {
        Integer found = jdbc.queryForObject(
                "select count(*) from approval_copy where subject = ? and reader = ?", Integer.class, subject, reader);
        return found != null && found > 0;
    }

    /** The first time counts. */
    public void read(String subject, String reader, Instant now) {
        jdbc.update(
                "update approval_copy set read_at = ? where subject = ? and reader = ? and read_at is null",
                Timestamp.from(now),
                subject,
                reader);
    }
}
