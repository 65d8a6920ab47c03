package io.orderwright.finance.periods.domain;

import io.orderwright.finance.periods.PeriodState;
import io.orderwright.finance.periods.PeriodView;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A month of the company that was closed, and may have been opened again. */
@Entity
public class AccountingPeriod {

    /** As 2027-01. */
    @Id
    private String month;

    @Version
    private @Nullable Integer version;

    @Enumerated(EnumType.STRING)
    private PeriodState state = PeriodState.OPEN;

    /** Whether all days before it are closed with it: nothing was closed before. */
    private boolean firstOfAll;

    private LocalDate firstDay;
    private LocalDate nextDay;
    private Instant beginsAt;
    private Instant endsAt;
    private String closedBy;
    private Instant closedAt;
    private long openMatters;
    private long documents;
    private long entries;
    private @Nullable String reason;
    private @Nullable String askedBy;
    private @Nullable Instant askedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String comment;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected AccountingPeriod() {}

    /** A month that nobody has closed yet; it is closed next. */
    public AccountingPeriod(YearMonth month, CompanyCalendar calendar) {
        this.month = month.toString();
        this.firstDay = month.atDay(1);
        this.nextDay = month.plusMonths(1).atDay(1);
        this.beginsAt = calendar.startOf(firstDay);
        this.endsAt = calendar.startOf(nextDay);
        this.closedBy = "";
        this.closedAt = endsAt;
    }

    /**
     * Nothing is posted in it any more. What was said of an earlier opening is said of that one only.
     *
     * @param first whether nothing is closed before it
     * @param posted what is dated in it by now
     * @param left how much is still to be done of it
     * @throws Refusal CONFLICT where it is closed
     */
    public void close(boolean first, PostedRows posted, long left, String by, Instant now) {
        state = PeriodTransition.CLOSE.after(month, state);
        firstOfAll = first;
        documents = posted.documents();
        entries = posted.entries();
        openMatters = left;
        closedBy = by;
        closedAt = now;
        reason = null;
        askedBy = null;
        askedAt = null;
        undecided();
    }

    /** Somebody wants it open again. @throws Refusal CONFLICT unless it is closed and nobody has asked */
    public void askToReopen(String why, String by, Instant now) {
        state = PeriodTransition.ASK_TO_REOPEN.after(month, state);
        reason = why;
        askedBy = by;
        askedAt = now;
        undecided();
    }

    private void undecided() {
        decidedBy = null;
        decidedAt = null;
        comment = null;
    }

    /**
     * It is open again.
     *
     * @throws Refusal CONFLICT unless somebody has asked; FORBIDDEN for who asked himself
     */
    public void reopen(String words, String by, Instant now) {
        PeriodState after = PeriodTransition.REOPEN.after(month, state);
        if (by.equals(askedBy)) {
            throw Refusal.forbidden("period.own-reopening", month);
        }
        state = after;
        decide(words, by, now);
    }

    /** It stays closed; whoever asked may say so, too. @throws Refusal CONFLICT unless somebody has asked */
    public void stayClosed(String words, String by, Instant now) {
        state = PeriodTransition.STAY_CLOSED.after(month, state);
        decide(words, by, now);
    }

    private void decide(String words, String by, Instant now) {
        decidedBy = by;
        decidedAt = now;
        comment = words;
    }

    public boolean isClosed() {
        return state != PeriodState.OPEN;
    }

    public YearMonth month() {
        return YearMonth.parse(month);
    }

    public @Nullable String reason() {
        return reason;
    }

    public PeriodView view() {
        return new PeriodView(
                month,
                firstDay,
                nextDay.minusDays(1),
                state,
                closedBy,
                closedAt,
                openMatters,
                reason,
                askedBy,
                askedAt,
                decidedBy,
                decidedAt,
                comment);
    }
}
