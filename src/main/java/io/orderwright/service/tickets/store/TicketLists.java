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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** By what the indexes of the lists are ordered. */
    private static final String DUE = "coalesce(next_due_at, 'infinity'::timestamptz)";

    /** Only what is asked for is a condition, each as the indexes say it, so that one of them serves the page. */
    private static final String PAGE =
            """
            select t.*, coalesce((extract(epoch from next_due_at) * 1000000)::bigint, %d) as due from service_ticket t
            where (%s, id) > (case when ? = %d then 'infinity' else timestamptz 'epoch' + ? * interval '1 microsecond' end, ?)
            %%s order by %s, id limit ?"""
                    .formatted(STANDS, DUE, STANDS, DUE);

    private final JdbcTemplate jdbc;

    TicketLists(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<TicketRow> page(TicketFilter filter, String after, int size) {
        long[] from = place(after);
        List<Object> values = new ArrayList<>(List.of(from[0], from[0], from[1]));
        StringBuilder conditions = new StringBuilder();
        if (!filter.states().isEmpty()) {
            // Names of our own, written out: an index of some states only serves a question that says which it is
            // about.
            conditions.append(filter.states().stream()
                    .map(state -> "'" + state.name() + "'")
                    .sorted()
                    .collect(Collectors.joining(", ", " and state in (", ")")));
        }
        Stream.of(
                        new WantedValue(
                                "kind",
                                filter.kind() == null ? "" : filter.kind().name()),
                        new WantedValue("owner", filter.owner()),
                        new WantedValue("order_number", filter.order()),
                        new WantedValue("customer_code", filter.customer()))
                .filter(one -> !one.value().isEmpty())
                .forEach(one -> {
                    conditions.append(" and ").append(one.column()).append(" = ?");
                    values.add(one.value());
                });
        values.add(size);
        return jdbc.query(PAGE.formatted(conditions), (row, number) -> row(row), values.toArray());
    }

    private record WantedValue(String column, String value) {}

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
                "select count(*) as answers, round(avg(score), 1) as average from service_ticket where score is not null",
                (row, number) -> new Satisfaction(row.getInt("answers"), row.getString("average"))));
    }
}
