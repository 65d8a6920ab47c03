package io.orderwright.finance.invoices.store;

import io.orderwright.finance.invoices.records.BillingFigures;
import io.orderwright.platform.kernel.DayTotal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The statements behind {@link BillingFigures}. */
@Repository
@Transactional(readOnly = true)
class BillingFigureReads implements BillingFigures {

    private final JdbcClient database;

    BillingFigureReads(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<DayTotal> invoiced(LocalDate first, LocalDate last) {
        return database.sql(
                        """
                        select issued_on, currency, count(*), sum(gross)
                          from invoice where issued_on between :first and :last group by 1, 2 order by 1, 2""")
                .param("first", first)
                .param("last", last)
                .query((row, number) -> new DayTotal(
                        row.getObject(1, LocalDate.class), row.getString(2), row.getLong(3), row.getBigDecimal(4)))
                .list();
    }

    @Override
    public List<DayTotal> received(LocalDate first, LocalDate last, ZoneId zone) {
        return database.sql(
                        """
                        select (received_at at time zone :zone)::date, currency, count(*), sum(amount)
                          from receipt where received_at >= :from and received_at < :until
                         group by 1, 2 order by 1, 2""")
                .param("zone", zone.getId())
                .param("from", Timestamp.from(first.atStartOfDay(zone).toInstant()))
                .param(
                        "until",
                        Timestamp.from(last.plusDays(1).atStartOfDay(zone).toInstant()))
                .query((row, number) -> new DayTotal(
                        row.getObject(1, LocalDate.class), row.getString(2), row.getLong(3), row.getBigDecimal(4)))
                .list();
    }

    @Override
    public int overdue(LocalDate today, int atMost) {
        return database.sql("select count(*) from (" + OpenRowReads.OVERDUE + " limit :most) counted")
                .param("today", Date.valueOf(today))
                .param("most", atMost)
                .query(Integer.class)
                .single();
    }

    @Override
    public int waitingMoney(int atMost) {
        return count("receipt where allocated + returned < amount", atMost);
    }

    @Override
    public int askedCorrections(int atMost) {
        return count("invoice_correction where state = 'ASKED'", atMost);
    }

    @Override
    public int askedMovements(int atMost) {
        return count("receipt_movement where state = 'ASKED'", atMost);
    }

    @Override
    public int askedWriteOffs(int atMost) {
        return count("write_off where state = 'ASKED'", atMost);
    }

    private int count(String which, int atMost) {
        return database.sql("select count(*) from (select 1 from " + which + " limit :most) counted")
                .param("most", atMost)
                .query(Integer.class)
                .single();
    }
}
