package io.orderwright.finance.periods;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.ModuleTest;
import io.orderwright.finance.periods.PeriodEvent.PeriodClosed;
import io.orderwright.finance.periods.PeriodEvent.PeriodReopened;
import io.orderwright.finance.periods.PeriodEvent.PeriodReopeningAsked;
import io.orderwright.finance.periods.PeriodEvent.PeriodReopeningDeclined;
import io.orderwright.platform.ground.months.OpenAtMonthEnd;
import io.orderwright.platform.ground.months.OpenMatterKind;
import io.orderwright.platform.ground.months.OpenMatters;
import io.orderwright.platform.ground.months.OpenMatters.OpenMatter;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.AssertablePublishedEvents;

/** Months by themselves: what is still to be done of them is faked. They are of long ago, where no other test has anything. */
@ModuleTest(with = {"ground"})
@Import(PeriodsModuleTest.Matters.class)
class PeriodsModuleTest {

    private static final String LONG_AGO = "1993-09";
    private static final AtomicLong LEFT = new AtomicLong();

    @TestConfiguration
    static class Matters {

        /** As much as the test says, of which one is named. */
        @Bean
        OpenAtMonthEnd someMatters() {
            return (lastDay, end, most) -> List.of(
                    new OpenMatters(
                            OpenMatterKind.BANK_LINE_OPEN,
                            LEFT.get(),
                            List.of(new OpenMatter("CNY 5.00", "7", lastDay))),
                    new OpenMatters(OpenMatterKind.MONEY_WAITING, 0, List.of()));
        }
    }

    @Autowired
    AccountingPeriods periods;

    /** It is the next one. */
    private YearMonth next;

    @BeforeEach
    void oneIsClosed() {
        LEFT.set(0);
        boolean none = periods.page(AccountingPeriods.AFTER_ALL, 1).isEmpty();
        periods.close(none ? LONG_AGO : periods.next(), false, "fiona");
        next = YearMonth.parse(periods.next());
    }

    @Test
    void monthsAreClosedInOrderAndWhenTheyAreOver(AssertablePublishedEvents events) {
        String closed = next.minusMonths(1).toString();
        assertThat(periods.get(closed).state()).isEqualTo(PeriodState.CLOSED);
        assertThat(periods.get(closed).lastDay()).isEqualTo(next.minusMonths(1).atEndOfMonth());
        refused(
                RefusalKind.CONFLICT,
                "period.not-next",
                () -> close(next.plusMonths(1).toString()));
        refused(RefusalKind.CONFLICT, "period.closed-already", () -> close(closed));
        refused(
                RefusalKind.INVALID,
                "period.not-over",
                () -> close(YearMonth.now().toString()));
        for (String none : List.of("1994-13", "0194-01", "May", "")) {
            refused(RefusalKind.INVALID, "period.no-month", () -> close(none));
        }
        assertThat(periods.preview(next.toString()).closable()).isTrue();
        assertThat(periods.preview(next.plusMonths(1).toString()).closable()).isFalse();
        assertThat(periods.preview(YearMonth.now().toString()).closable()).isFalse();
        close(next.toString());
        assertThat(periods.page(AccountingPeriods.AFTER_ALL, 2))
                .extracting(PeriodView::month)
                .containsExactly(next.toString(), closed);
        assertThat(periods.page(next.toString(), 1))
                .extracting(PeriodView::month)
                .containsExactly(closed);
        assertThat(events.ofType(PeriodClosed.class).matching(PeriodClosed::subject, next.toString()))
                .hasSize(1);
    }

    @Test
    void whatIsStillToBeDoneIsShownAndSaid(AssertablePublishedEvents events) {
        LEFT.set(3);
        PeriodPreview preview = periods.preview(next.toString());
        assertThat(preview.openMatters()).isEqualTo(3);
        assertThat(preview.matters()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(OpenMatterKind.BANK_LINE_OPEN);
            assertThat(one.first().get(0).day()).isEqualTo(next.atEndOfMonth());
        });
        refused(RefusalKind.CONFLICT, "period.matters-open", () -> close(next.toString()));
        assertThat(periods.close(next.toString(), true, "fiona").openMatters()).isEqualTo(3);
        assertThat(events.ofType(PeriodClosed.class).matching(PeriodClosed::openMatters, 3L))
                .hasSize(1);
    }

    @Test
    void theLastOneIsOpenedAgainByTwoPeople(AssertablePublishedEvents events) {
        String earlier = next.minusMonths(1).toString();
        String last = next.toString();
        close(last);
        refused(RefusalKind.CONFLICT, "period.not-last", () -> periods.askToReopen(earlier, "late", "fiona"));
        refused(RefusalKind.INVALID, "period.reason-missing", () -> periods.askToReopen(last, " ", "fiona"));
        refused(RefusalKind.NOT_FOUND, "period.unknown", () -> periods.askToReopen("1990-02", "late", "fiona"));
        refused(RefusalKind.CONFLICT, "period.cannot", () -> periods.decide(last, true, "", "gina"));
        periods.askToReopen(last, "late", "fiona");
        refused(RefusalKind.CONFLICT, "period.cannot", () -> periods.askToReopen(last, "later", "gina"));
        refused(RefusalKind.CONFLICT, "period.closed-already", () -> close(last));
        refused(RefusalKind.FORBIDDEN, "period.own-reopening", () -> periods.decide(last, true, "", "fiona"));
        PeriodView left = periods.decide(last, false, "no", "fiona");
        assertThat(left.state()).isEqualTo(PeriodState.CLOSED);
        assertThat(periods.next()).isEqualTo(next.plusMonths(1).toString());
        periods.askToReopen(last, "late", "fiona");
        PeriodView open = periods.decide(last, true, "once", "gina");
        assertThat(open.state()).isEqualTo(PeriodState.OPEN);
        assertThat(open.reason()).isEqualTo("late");
        assertThat(open.decidedBy()).isEqualTo("gina");
        assertThat(periods.next()).isEqualTo(last);
        assertThat(close(last).reason()).as("said of the time before").isNull();
        assertThat(events.ofType(PeriodReopeningAsked.class)).hasSize(2);
        assertThat(events.ofType(PeriodReopeningDeclined.class)).hasSize(1);
        assertThat(events.ofType(PeriodReopened.class).matching(PeriodReopened::reason, "late"))
                .hasSize(1);
    }

    /** While a month that shall be opened again is followed by another one that is closed, it stays. */
    @Test
    void anotherOneMayBeClosedMeanwhileAndItStays() {
        String asked = next.minusMonths(1).toString();
        periods.askToReopen(asked, "late", "fiona");
        close(next.toString());
        refused(RefusalKind.CONFLICT, "period.not-last", () -> periods.decide(asked, true, "", "gina"));
        assertThat(periods.decide(asked, false, "", "gina").state()).isEqualTo(PeriodState.CLOSED);
    }

    private PeriodView close(String month) {
        return periods.close(month, false, "fiona");
    }
}
