package io.orderwright.finance.periods;

import io.orderwright.finance.periods.PeriodEvent.PeriodClosed;
import io.orderwright.finance.periods.PeriodEvent.PeriodReopened;
import io.orderwright.finance.periods.PeriodEvent.PeriodReopeningAsked;
import io.orderwright.finance.periods.PeriodEvent.PeriodReopeningDeclined;
import io.orderwright.finance.periods.domain.AccountingPeriod;
import io.orderwright.finance.periods.domain.PeriodBooks;
import io.orderwright.finance.periods.store.PostedInMonth;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.ground.months.OpenAtMonthEnd;
import io.orderwright.platform.ground.months.OpenMatters;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes months one after the other, and opens the last one again when two people want that. */
@Service
@Transactional
public class AccountingPeriods {

    /** After all months: where the list begins. */
    public static final String AFTER_ALL = "9999-99";

    private static final int NAMED = 20;

    private final PeriodBooks periods;
    private final PostedInMonth posted;
    private final List<OpenAtMonthEnd> matters;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    AccountingPeriods(
            PeriodBooks periods,
            PostedInMonth posted,
            List<OpenAtMonthEnd> matters,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.periods = periods;
        this.posted = posted;
        this.matters = List.copyOf(matters);
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * The month that is closed next: the one after the last that is closed, or, where none is, the last that is over. It may
     * not be over yet.
     */
    @Transactional(readOnly = true)
    public String next() {
        return last().map(one -> one.month().plusMonths(1))
                .orElseGet(() -> YearMonth.from(calendar.today()).minusMonths(1))
                .toString();
    }

    /**
     * What is still to be done of a month and of those before it.
     *
     * @throws Refusal INVALID for what is no month
     */
    @Transactional(readOnly = true)
    public PeriodPreview preview(String month) {
        YearMonth wanted = monthOf(month);
        List<OpenMatters> open = open(wanted);
        boolean closable = isOver(wanted)
                && last().map(one -> one.month().plusMonths(1).equals(wanted)).orElse(true);
        return new PeriodPreview(
                wanted.toString(),
                closable,
                open.stream().mapToLong(OpenMatters::count).sum(),
                open);
    }

    private List<OpenMatters> open(YearMonth month) {
        return matters.stream()
                .flatMap(one ->
                        one
                                .openAt(
                                        month.atEndOfMonth(),
                                        calendar.startOf(month.plusMonths(1).atDay(1)),
                                        NAMED)
                                .stream())
                .filter(one -> one.count() > 0)
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
    }

    /**
     * Closes the next month: from now on nothing is posted in it.
     *
     * @param withOpenMatters whether it is closed although something is still to be done of it
     * @throws Refusal INVALID for what is no month, or one that is not over; CONFLICT for one that is closed or not the next,
     *     and while something is still to be done and nobody says that this does not matter
     */
    @DecidedBy(Roles.FINANCE)
    public PeriodView close(String month, boolean withOpenMatters, String by) {
        YearMonth wanted = monthOf(month);
        if (!isOver(wanted)) {
            throw Refusal.invalid("month", "period.not-over", wanted);
        }
        posted.hold();
        Optional<AccountingPeriod> last = last();
        refuseUnlessNext(wanted, last);
        long left = open(wanted).stream().mapToLong(OpenMatters::count).sum();
        if (left > 0 && !withOpenMatters) {
            throw Refusal.conflict("period.matters-open", wanted, left);
        }
        AccountingPeriod period =
                periods.findById(wanted.toString()).orElseGet(() -> new AccountingPeriod(wanted, calendar));
        period.close(last.isEmpty(), posted.count(wanted, last.isEmpty()), left, by, calendar.now());
        PeriodView view = periods.saveAndFlush(period).view();
        events.publishEvent(new PeriodClosed(view.month(), by, left));
        return view;
    }

    private static void refuseUnlessNext(YearMonth wanted, Optional<AccountingPeriod> last) {
        YearMonth closed = last.map(AccountingPeriod::month).orElse(null);
        if (closed != null && !wanted.isAfter(closed)) {
            throw Refusal.conflict("period.closed-already", wanted);
        }
        if (closed != null && !wanted.equals(closed.plusMonths(1))) {
            throw Refusal.conflict("period.not-next", wanted, closed.plusMonths(1));
        }
    }

    /**
     * Asks to open the last closed month again; it stays closed until somebody else has agreed.
     *
     * @throws Refusal NOT_FOUND for a month that was never closed; INVALID without a reason; CONFLICT for another than the last,
     *     and where somebody has asked
     */
    @DecidedBy(Roles.FINANCE)
    public PeriodView askToReopen(String month, String reason, String by) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "period.reason-missing");
        }
        AccountingPeriod period = lastOne(month);
        period.askToReopen(reason.strip(), by, calendar.now());
        periods.saveAndFlush(period);
        events.publishEvent(new PeriodReopeningAsked(period.view().month(), by, reason.strip()));
        return period.view();
    }

    /**
     * Opens the last closed month again, or leaves it closed.
     *
     * @throws Refusal NOT_FOUND for a month that was never closed; CONFLICT unless somebody has asked, and for another than the
     *     last; FORBIDDEN where who asked agrees himself
     */
    @DecidedBy({Roles.FINANCE, Roles.GENERAL_MANAGER})
    public PeriodView decide(String month, boolean agreed, String comment, String by) {
        AccountingPeriod period = agreed ? lastOne(month) : held(month);
        if (agreed) {
            period.reopen(comment.strip(), by, calendar.now());
        } else {
            period.stayClosed(comment.strip(), by, calendar.now());
        }
        PeriodView view = periods.saveAndFlush(period).view();
        events.publishEvent(
                agreed
                        ? new PeriodReopened(view.month(), by, Objects.requireNonNull(period.reason()), comment.strip())
                        : new PeriodReopeningDeclined(view.month(), by, comment.strip()));
        return view;
    }

    private AccountingPeriod held(String month) {
        posted.hold();
        String known = monthOf(month).toString();
        return periods.findById(known).orElseThrow(() -> Refusal.notFound("period.unknown", known));
    }

    private AccountingPeriod lastOne(String month) {
        AccountingPeriod period = held(month);
        String last = last().map(one -> one.month().toString()).orElse("");
        if (period.isClosed() && !period.month().toString().equals(last)) {
            throw Refusal.conflict("period.not-last", period.month(), last);
        }
        return period;
    }

    /** @throws Refusal NOT_FOUND for a month that was never closed; INVALID for what is no month */
    @Transactional(readOnly = true)
    public PeriodView get(String month) {
        String known = monthOf(month).toString();
        return periods.findById(known)
                .map(AccountingPeriod::view)
                .orElseThrow(() -> Refusal.notFound("period.unknown", known));
    }

    /** The newest first. @param before the month of the last one before */
    @Transactional(readOnly = true)
    public List<PeriodView> page(String before, int size) {
        return periods.page(before, Limit.of(size)).stream()
                .map(AccountingPeriod::view)
                .toList();
    }

    private Optional<AccountingPeriod> last() {
        return periods.closed(Limit.of(1)).stream().findFirst();
    }

    private boolean isOver(YearMonth month) {
        return month.isBefore(YearMonth.from(calendar.today()));
    }

    private static YearMonth monthOf(String month) {
        try {
            YearMonth known = YearMonth.parse(month);
            if (CompanyCalendar.isPlausible(known.atDay(1))) {
                return known;
            }
        } catch (DateTimeException noMonth) {
            // said below
        }
        throw Refusal.invalid("month", "period.no-month", month);
    }
}
