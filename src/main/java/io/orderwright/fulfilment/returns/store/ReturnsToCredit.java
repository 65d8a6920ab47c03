package io.orderwright.fulfilment.returns.store;

import io.orderwright.platform.ground.months.OpenAtMonthEnd;
import io.orderwright.platform.ground.months.OpenMatterKind;
import io.orderwright.platform.ground.months.OpenMatters;
import io.orderwright.platform.ground.months.OpenMatters.OpenMatter;
import io.orderwright.platform.kernel.CompanyCalendar;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Returns whose goods came back in a month and are not credited yet. */
@Repository
class ReturnsToCredit implements OpenAtMonthEnd {

    private final JdbcTemplate jdbc;
    private final CompanyCalendar calendar;

    ReturnsToCredit(JdbcTemplate jdbc, CompanyCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    @Override
    public List<OpenMatters> openAt(LocalDate lastDay, Instant end, int most) {
        long[] every = {0};
        List<OpenMatter> found = jdbc.query(
                """
                select number, received_at, count(*) over () as every
                from customer_return where state in ('RECEIVED', 'INSPECTED') and received_at < ? order by received_at, id limit ?""",
                (row, number) -> {
                    every[0] = row.getLong("every");
                    return new OpenMatter(
                            row.getString("number"),
                            row.getString("number"),
                            calendar.dateOf(row.getTimestamp("received_at").toInstant()));
                },
                Timestamp.from(end),
                most);
        return List.of(new OpenMatters(OpenMatterKind.RETURN_NOT_CREDITED, every[0], found));
    }
}
