package io.orderwright.finance.invoices.store;

import io.orderwright.platform.kernel.Refusal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * On which day something is posted. Nobody closes a month until the transaction that asked ends, so that the day is right when
 * what is dated is stored. What orders are billed on is asked with {@link BillingStart}; moments of money the database asks
 * itself.
 */
@Component
public class PostingDays {

    private final JdbcTemplate jdbc;

    PostingDays(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The day itself, or the first day of the next month where it is in a closed one. */
    public LocalDate from(LocalDate day) {
        return Objects.requireNonNull(jdbc.queryForObject("select posting_day(?)", Date.class, Date.valueOf(day)))
                .toLocalDate();
    }

    /**
     * For a day that somebody asks for.
     *
     * @throws Refusal INVALID where it is in a closed month
     */
    public void refuseClosed(String field, LocalDate day) {
        if (isClosed(day)) {
            throw Refusal.invalid(field, "period.day-closed", day, YearMonth.from(day));
        }
    }

    /**
     * For what is of a day and shall go again.
     *
     * @param number of what goes
     * @throws Refusal CONFLICT where the day is in a closed month
     */
    public void refuseGone(String number, LocalDate day) {
        if (isClosed(day)) {
            throw Refusal.conflict("period.document-closed", number, YearMonth.from(day));
        }
    }

    private boolean isClosed(LocalDate day) {
        return !from(day).equals(day);
    }
}
