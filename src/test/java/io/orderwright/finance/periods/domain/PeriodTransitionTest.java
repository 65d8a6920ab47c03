package io.orderwright.finance.periods.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.periods.PeriodState;
import io.orderwright.platform.kernel.BusinessHours;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.WorkingDays;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be done with a month that was closed, cell by cell, at the month itself. */
@Tag("unit")
class PeriodTransitionTest {

    private static final Instant NOW = Instant.parse("2026-07-02T02:00:00Z");
    private static final PostedRows NOTHING = new PostedRows(0, 0);

    /** State, what it is once it is closed, asked about, opened and left closed; - is a refusal. */
    @ParameterizedTest
    @CsvSource({
        "OPEN,      CLOSED, -,         -,    -",
        "CLOSED,    -,      REOPENING, -,    -",
        "REOPENING, -,      -,         OPEN, CLOSED",
    })
    void everyCell(PeriodState state, String close, String ask, String reopen, String stay) {
        cell(PeriodTransition.CLOSE, state, close);
        cell(PeriodTransition.ASK_TO_REOPEN, state, ask);
        cell(PeriodTransition.REOPEN, state, reopen);
        cell(PeriodTransition.STAY_CLOSED, state, stay);
    }

    private static void cell(PeriodTransition transition, PeriodState state, String after) {
        AccountingPeriod period = in(state);
        if (after.equals("-")) {
            var refusal = refused(RefusalKind.CONFLICT, "period.cannot", () -> perform(period, transition, "gina"));
            assertThat(refusal.arguments()).containsExactly("2026-06", state);
            assertThat(period.view().state()).isEqualTo(state);
        } else {
            perform(period, transition, "gina");
            assertThat(period.view().state()).isEqualTo(PeriodState.valueOf(after));
        }
    }

    @Test
    void whoAskedDoesNotAgreeAndMayLeaveItClosed() {
        AccountingPeriod period = in(PeriodState.REOPENING);
        refused(RefusalKind.FORBIDDEN, "period.own-reopening", () -> period.reopen("", "fiona", NOW));
        period.stayClosed("mine", "fiona", NOW);
        assertThat(period.view().state()).isEqualTo(PeriodState.CLOSED);
        assertThat(period.view().decidedBy()).isEqualTo("fiona");
    }

    @Test
    void closingItAgainForgetsWhyItWasOpen() {
        AccountingPeriod period = in(PeriodState.OPEN);
        assertThat(period.view().reason()).isEqualTo("forgotten");
        perform(period, PeriodTransition.CLOSE, "fiona");
        assertThat(period.view().reason()).isNull();
        assertThat(period.view().decidedBy()).isNull();
        assertThat(period.view().lastDay()).isEqualTo("2026-06-30");
    }

    private static AccountingPeriod in(PeriodState state) {
        AccountingPeriod period = new AccountingPeriod(YearMonth.of(2026, 6), calendar());
        perform(period, PeriodTransition.CLOSE, "fiona");
        if (state != PeriodState.CLOSED) {
            perform(period, PeriodTransition.ASK_TO_REOPEN, "fiona");
        }
        if (state == PeriodState.OPEN) {
            perform(period, PeriodTransition.REOPEN, "gina");
        }
        return period;
    }

    private static void perform(AccountingPeriod period, PeriodTransition transition, String by) {
        switch (transition) {
            case CLOSE -> period.close(true, NOTHING, 0, by, NOW);
            case ASK_TO_REOPEN -> period.askToReopen("forgotten", by, NOW);
            case REOPEN -> period.reopen("yes", by, NOW);
            case STAY_CLOSED -> period.stayClosed("no", by, NOW);
        }
    }

    private static CompanyCalendar calendar() {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        return new CompanyCalendar(
                Clock.fixed(NOW, shanghai),
                shanghai,
                new WorkingDays(EnumSet.allOf(DayOfWeek.class), Set.of(), Set.of()),
                new BusinessHours(LocalTime.of(9, 0), LocalTime.of(18, 0)));
    }
}
