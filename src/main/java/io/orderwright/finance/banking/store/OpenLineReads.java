package io.orderwright.finance.banking.store;

import io.orderwright.platform.ground.months.OpenAtMonthEnd;
import io.orderwright.platform.ground.months.OpenMatterKind;
import io.orderwright.platform.ground.months.OpenMatters;
import io.orderwright.platform.ground.months.OpenMatters.OpenMatter;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Lines of the bank's days of a month of which nobody has said yet what they stand for. */
@Repository
class OpenLineReads implements OpenAtMonthEnd {

    private final JdbcTemplate jdbc;

    OpenLineReads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OpenMatters> openAt(LocalDate lastDay, Instant end, int most) {
        long[] every = {0};
        List<OpenMatter> found = jdbc.query(
                """
                select account, amount, currency, statement, booked_on, count(*) over () as every
                from bank_line where state = 'OPEN' and booked_on <= ? order by booked_on, id limit ?""",
                (row, number) -> {
                    every[0] = row.getLong("every");
                    return new OpenMatter(
                            row.getString("account") + " " + row.getString("amount") + " " + row.getString("currency"),
                            row.getString("statement"),
                            row.getDate("booked_on").toLocalDate());
                },
                Date.valueOf(lastDay),
                most);
        return List.of(new OpenMatters(OpenMatterKind.BANK_LINE_OPEN, every[0], found));
    }
}
