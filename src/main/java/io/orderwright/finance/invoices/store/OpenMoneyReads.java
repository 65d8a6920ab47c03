package io.orderwright.finance.invoices.store;

import io.orderwright.platform.ground.months.OpenAtMonthEnd;
import io.orderwright.platform.ground.months.OpenMatterKind;
import io.orderwright.platform.ground.months.OpenMatters;
import io.orderwright.platform.ground.months.OpenMatters.OpenMatter;
import io.orderwright.platform.kernel.CompanyCalendar;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of documents and money is still to be done when a month ends; a statement for each kind. */
@Component
class OpenMoneyReads implements OpenAtMonthEnd {

    private static final String DOCUMENTS =
            """
            select number, number as paper, issued_on as day, null::timestamptz as at, count(*) over () as every
            from invoice where state = 'ISSUED' and issued_on <= :day order by issued_on, id limit :most""";

    private static final String WAITING =
            """
            select external_id as number, id::text as paper, null::date as day, received_at as at, count(*) over () as every
            from receipt where allocated + returned < amount and received_at < :end order by received_at, id limit :most""";

    private static final String MOVEMENTS =
            """
            select number, receipt_id::text as paper, null::date as day, asked_at as at, count(*) over () as every
            from receipt_movement where state in ('ASKED', 'BOOKED') and asked_at < :end order by asked_at, id limit :most""";

    private static final String WRITE_OFFS =
            """
            select number, invoice as paper, null::date as day, asked_at as at, count(*) over () as every
            from write_off where state in ('ASKED', 'BOOKED') and asked_at < :end order by asked_at, id limit :most""";

    private static final String CORRECTIONS =
            """
            select number, invoice as paper, null::date as day, asked_at as at, count(*) over () as every
            from invoice_correction where state = 'ASKED' and asked_at < :end order by asked_at, id limit :most""";

    private static final String RATES =
            """
            select d.invoice as number, d.invoice as paper, null::date as day, a.allocated_at as at, count(*) over () as every
            from realised_difference d join allocation a on a.invoice = d.invoice and a.entry_no = d.entry_no
            where d.waits and a.allocated_at < :end order by a.allocated_at, d.invoice, d.entry_no limit :most""";

    private final JdbcClient database;
    private final CompanyCalendar calendar;

    OpenMoneyReads(JdbcClient database, CompanyCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    @Override
    public List<OpenMatters> openAt(LocalDate lastDay, Instant end, int most) {
        return List.of(
                read(OpenMatterKind.DOCUMENT_NOT_POSTED, DOCUMENTS, lastDay, end, most),
                read(OpenMatterKind.MONEY_WAITING, WAITING, lastDay, end, most),
                read(OpenMatterKind.MOVEMENT_NOT_POSTED, MOVEMENTS, lastDay, end, most),
                read(OpenMatterKind.WRITE_OFF_NOT_POSTED, WRITE_OFFS, lastDay, end, most),
                read(OpenMatterKind.CORRECTION_ASKED, CORRECTIONS, lastDay, end, most),
                read(OpenMatterKind.RATE_MISSING, RATES, lastDay, end, most));
    }

    private OpenMatters read(OpenMatterKind kind, String query, LocalDate lastDay, Instant end, int most) {
        long[] every = {0};
        List<OpenMatter> found = new ArrayList<>();
        database.sql(query)
                .param("day", Date.valueOf(lastDay))
                .param("end", Timestamp.from(end))
                .param("most", most)
                .query(row -> {
                    every[0] = row.getLong("every");
                    found.add(matter(row));
                });
        return new OpenMatters(kind, every[0], found);
    }

    private OpenMatter matter(ResultSet row) throws SQLException {
        Date day = row.getDate("day");
        return new OpenMatter(
                row.getString("number"),
                row.getString("paper"),
                day == null ? calendar.dateOf(row.getTimestamp("at").toInstant()) : day.toLocalDate());
    }
}
