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

    /** Of these roles, before this one, the newest first: as many of each role are read, however many there are. */
    public List<StaffNotice> page(Collection<String> roles, long before, int size) {
        return database.sql(
                        "select n.* from (select distinct role from unnest(:roles::text[]) role) r, lateral (select "
                                + COLUMNS
                                + " from staff_notice s where s.role = r.role and s.id < :before order by s.id desc limit :size) n"
                                + " order by n.id desc limit :size")
                .param("roles", roles.toArray(String[]::new))
                .param("before", before)
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
