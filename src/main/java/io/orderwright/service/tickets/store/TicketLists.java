package io.orderwright.service.tickets.store;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.service.tickets.TicketDesk;
import io.orderwright.service.tickets.TicketKind;
import io.orderwright.service.tickets.TicketPriority;
import io.orderwright.service.tickets.TicketState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tickets by what is due first. A place in the list is the microsecond that is due, and the ticket's id. */
@Repository
@Transactional(readOnly = true)
class TicketLists implements TicketDesk {

    private static final Pattern PLACE = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})");

    /** Later than anything is due: those whose clocks stand come last. */
    private static final long STANDS = 999_999_999_999_999_999L;

    private static final String PAGE =
            """
            select * from (
                select t.*, coalesce((extract(epoch from next_due_at) * 1000000)::bigint, %d) as due from service_ticket t
                where (cardinality(?::text[]) = 0 or state = any(?::text[])) and (?::text is null or kind = ?)
                    and (? = '' or owner = ?) and (? = '' or order_number = ?)) listed
            where (due, id) > (?, ?) order by due, id limit ?"""
                    .formatted(STANDS);

    private final JdbcTemplate jdbc;

    TicketLists(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<TicketRow> page(TicketFilter filter, String after, int size) {
        long[] from = place(after);
        String[] states = filter.states().stream().map(Enum::name).toArray(String[]::new);
        String kind = filter.kind() == null ? null : filter.kind().name();
        return jdbc.query(
                PAGE,
                (row, number) -> row(row),
                states,
                states,
                kind,
                kind,
                filter.owner(),
                filter.owner(),
                filter.order(),
                filter.order(),
                from[0],
                from[1],
                size);
    }

    private static long[] place(String after) {
        if (after.isEmpty()) {
            return new long[] {0, 0};
        }
        Matcher place = PLACE.matcher(after);
        if (!place.matches()) {
            throw Refusal.invalid("after", "request.no-such-page", after);
        }
        return new long[] {Long.parseLong(place.group(1)), Long.parseLong(place.group(2))};
    }

    private static TicketRow row(ResultSet row) throws SQLException {
        return new TicketRow(
                row.getString("number"),
                row.getString("order_number"),
                row.getString("customer_code"),
                TicketKind.valueOf(row.getString("kind")),
                TicketPriority.valueOf(row.getString("priority")),
                TicketState.valueOf(row.getString("state")),
                row.getString("owner"),
                Objects.requireNonNull(moment(row, "opened_at")),
                moment(row, "next_due_at"),
                row.getObject("score", Integer.class),
                row.getLong("due") + "-" + row.getLong("id"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    @Override
    public Satisfaction satisfaction() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(score) as answers, round(avg(score), 1) as average from service_ticket",
                (row, number) -> new Satisfaction(row.getInt("answers"), row.getString("average"))));
    }
}
