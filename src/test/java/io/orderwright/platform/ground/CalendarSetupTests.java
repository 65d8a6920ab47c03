package io.orderwright.platform.ground;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.CompanyCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The company's zone, days and hours are set from outside; production does not guess the zone. */
@Tag("kernel")
class CalendarSetupTests {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(CalendarSetup.class);

    @Test
    void theZoneIsTheSettings() {
        application.withPropertyValues("orderwright.company.zone=Asia/Shanghai").run(started -> {
            assertThat(started.getBean(CompanyCalendar.class).zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
            assertThat(started.getBean(Clock.class).getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        });
    }

    @Test
    void elseTheMachines() {
        application.run(started ->
                assertThat(started.getBean(CompanyCalendar.class).zone()).isEqualTo(ZoneId.systemDefault()));
    }

    @Test
    void productionIsTold() {
        application.withPropertyValues("spring.profiles.active=production").run(started -> assertThat(started)
                .getFailure()
                .hasStackTraceContaining("set orderwright.company.zone"));
        application
                .withPropertyValues("spring.profiles.active=production", "orderwright.company.zone=Asia/Shanghai")
                .run(started -> assertThat(started).hasNotFailed());
    }

    @Test
    void aZoneThatDoesNotExistIsRefused() {
        application
                .withPropertyValues("orderwright.company.zone=Asia/Shangai")
                .run(started -> assertThat(started).getFailure().hasStackTraceContaining("orderwright.company.zone"));
    }

    /** The database takes GMT+8 for eight hours behind. */
    @Test
    void anOffsetIsNoZone() {
        application
                .withPropertyValues("orderwright.company.zone=GMT+8")
                .run(started -> assertThat(started).getFailure().hasStackTraceContaining("time-zone database"));
    }

    @Test
    void daysAndHoursAreSet() {
        application
                .withPropertyValues(
                        "orderwright.company.zone=Asia/Shanghai",
                        "orderwright.company.working-days=MONDAY,SATURDAY",
                        "orderwright.company.holidays=2026-10-05",
                        "orderwright.company.extra-working-days=2026-10-11",
                        "orderwright.company.opens=08:30",
                        "orderwright.company.closes=00:00")
                .run(started -> {
                    CompanyCalendar calendar = started.getBean(CompanyCalendar.class);
                    assertThat(calendar.addWorkingDays(LocalDate.of(2026, 10, 3), 0))
                            .isEqualTo("2026-10-03");
                    assertThat(calendar.addWorkingDays(LocalDate.of(2026, 10, 3), 1))
                            .isEqualTo("2026-10-10");
                    assertThat(calendar.addWorkingDays(LocalDate.of(2026, 10, 3), 2))
                            .isEqualTo("2026-10-11");
                    assertThat(calendar.nextBusinessMoment(calendar.startOf(LocalDate.of(2026, 10, 3))))
                            .isEqualTo("2026-10-03T00:30:00Z");
                });
    }
}
