package io.orderwright.finance.dunning.store;

import io.orderwright.finance.dunning.stops.SetStop;
import io.orderwright.finance.dunning.stops.StopKind;
import io.orderwright.finance.dunning.stops.StopView;
import io.orderwright.platform.kernel.Refusal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of what keeps customers from being told. */
@Repository
public class StopRows {

    private static final String ALL =
            """
            select id, customer_code, invoice, kind, reason, until_day, set_by, set_at, lifted_by, lifted_at, lifted_reason
            from dunning_stop\s""";

    private final JdbcTemplate jdbc;

    StopRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody else sets a stop of the customer. */
    public void hold(String customer) {
        jdbc.queryForList("select pg_advisory_xact_lock(hashtext('dunning_stop'), hashtext(?))", customer);
    }

    public long add(SetStop asked, String by, Instant now) {
        return Optional.ofNullable(jdbc.queryForObject(
                        """
                        insert into dunning_stop (customer_code, invoice, kind, reason, until_day, set_by, set_at)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""",
                        Long.class,
                        asked.customer(),
                        asked.invoice(),
                        asked.kind().name(),
                        asked.reason(),
                        asked.until(),
                        by,
                        Timestamp.from(now)))
                .orElseThrow();
    }

    /** Those that hold on that day. */
    public List<StopView> inForce(Collection<String> customers, LocalDate day) {
        return jdbc.query(
                ALL
                        + "where customer_code = any(?) and lifted_at is null and (until_day is null or until_day >= ?)"
                        + " order by id",
                StopRows::stop,
                customers.toArray(String[]::new),
                Date.valueOf(day));
    }

    /** Those before this one, the newest first. @param customer "" for all customers */
    public List<StopView> page(String customer, boolean open, long before, int size) {
        return jdbc.query(
                ALL
                        + "where id < ? and (? = '' or customer_code = ?) and (not ? or lifted_at is null)"
                        + " order by id desc limit ?",
                StopRows::stop,
                before,
                customer,
                customer,
                open,
                size);
    }

    public Optional<StopView> find(long id) {
        return jdbc.query(ALL + "where id = ?", StopRows::stop, id).stream().findFirst();
    }

    /** Held until the transaction ends. @throws Refusal NOT_FOUND for one that there is not */
    public StopView locked(long id) {
        return jdbc.query(ALL + "where id = ? for update", StopRows::stop, id).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("dunning.stop-unknown", id));
    }

    public void lift(long id, String reason, String by, Instant now) {
        jdbc.update(
                """
                update dunning_stop set lifted_by = ?, lifted_at = ?, lifted_reason = ?, version = version + 1
                where id = ?""",
                by,
                Timestamp.from(now),
                reason,
                id);
    }

    private static StopView stop(ResultSet row, int number) throws SQLException {
        Date until = row.getDate("until_day");
        Timestamp lifted = row.getTimestamp("lifted_at");
        return new StopView(
                row.getLong("id"),
                row.getString("customer_code"),
                row.getString("invoice"),
                StopKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                until == null ? null : until.toLocalDate(),
                row.getString("set_by"),
                row.getTimestamp("set_at").toInstant(),
                row.getString("lifted_by"),
                lifted == null ? null : lifted.toInstant(),
                row.getString("lifted_reason"));
    }
}
