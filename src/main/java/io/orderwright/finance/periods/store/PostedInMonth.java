package io.orderwright.finance.periods.store;

import io.orderwright.finance.periods.domain.PostedRows;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.YearMonth;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is dated in a month, and the lock under which months are closed and whatever is posted gets its day. */
@Component
public class PostedInMonth {

    /** Whoever closes waits as long at most for those who are posting. */
    private static final String PATIENCE = "10s";

    /** PostgreSQL: the lock was not to be had in that time. Spring has no exception of its own for it. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final JdbcClient database;
    private final CompanyCalendar calendar;

    PostedInMonth(JdbcClient database, CompanyCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /**
     * Waits for all who have posted something and are not done, and keeps others from posting until the transaction ends.
     *
     * @throws Refusal CONFLICT where that takes too long
     */
    public void hold() {
        database.sql("select set_config('lock_timeout', :patience, true)")
                .param("patience", PATIENCE)
                .query(String.class)
                .single();
        try {
            database.sql("select cast(pg_advisory_xact_lock(hashtextextended('accounting periods', 0)) as text)")
                    .query(String.class)
                    .single();
        } catch (DataAccessException failure) {
            if (failure.getMostSpecificCause() instanceof SQLException cause
                    && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
                throw Refusal.conflict("period.busy");
            }
            throw failure;
        }
    }

    /** @param first whether all before the month counts as well */
    public PostedRows count(YearMonth month, boolean first) {
        return database.sql(
                        """
                        with days as (
                            select case when :first then '-infinity'::date else cast(:day as date) end as day,
                                case when :first then '-infinity'::timestamptz else cast(:start as timestamptz) end as start)
                        select (select count(*) from invoice, days where issued_on >= day and issued_on < :next),
                            (select count(*) from receipt, days where received_at >= start and received_at < :end)
                            + (select count(*) from allocation, days where allocated_at >= start and allocated_at < :end)
                            + (select count(*) from receipt_movement, days where booked_at >= start and booked_at < :end)
                            + (select count(*) from write_off, days where booked_at >= start and booked_at < :end)""")
                .param("first", first)
                .param("day", Date.valueOf(month.atDay(1)))
                .param("next", Date.valueOf(month.plusMonths(1).atDay(1)))
                .param("start", Timestamp.from(calendar.startOf(month.atDay(1))))
                .param(
                        "end",
                        Timestamp.from(calendar.startOf(month.plusMonths(1).atDay(1))))
                .query((row, number) -> new PostedRows(row.getLong(1), row.getLong(2)))
                .single();
    }
}
