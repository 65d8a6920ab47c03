package io.orderwright.contact.notices.store;

import io.orderwright.contact.notices.StaffNotice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of notices; rows are only added. */
@Repository
public class StaffNoticeRows {

    private static final String COLUMNS = "id, role, subject, notice, told_by, told_at";

    private final JdbcClient database;

    StaffNoticeRows(JdbcClient database) {
        this.database = database;
    }

    public StaffNotice add(String role, String subject, String text, String by, Instant at) {
        return database.sql("insert into staff_notice (role, subject, notice, told_by, told_at)"
                        + " values (:role, :subject, :notice, :by, :at) returning " + COLUMNS)
                .param("role", role)
                .param("subject", subject)
                .param("notice", text)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(StaffNoticeRows::notice)
                .single();
    }

    /** Of these roles, before this one and not before this moment, the newest first. */
    public List<StaffNotice> page(Collection<String> roles, long before, Instant since, int size) {
        return database.sql("select " + COLUMNS + " from staff_notice"
                        + " where role in (:roles) and id < :before and told_at >= :since order by id desc limit :size")
                .param("roles", roles)
                .param("before", before)
                .param("since", Timestamp.from(since))
                .param("size", size)
                .query(StaffNoticeRows::notice)
                .list();
    }

    private static StaffNotice notice(ResultSet row, int number) throws SQLException {
        return new StaffNotice(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getTimestamp(6).toInstant());
    }
}
