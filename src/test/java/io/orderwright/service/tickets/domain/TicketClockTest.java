package io.orderwright.service.tickets.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.BusinessHours;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.WorkingDays;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a ticket is due: working time from 9 to 17, Monday to Friday, with a holiday on Wednesday the 4th of March. */
@Tag("aftersales")
class TicketClockTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static final CompanyCalendar CALENDAR = new CompanyCalendar(
            Clock.systemUTC(),
            ZONE,
            new WorkingDays(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of(LocalDate.of(2026, 3, 4)), Set.of()),
            new BusinessHours(LocalTime.of(9, 0), LocalTime.of(17, 0)));

    /** C1: a pause outside of working time moves nothing. */
    @Test
    void c1APauseOverNightMovesNothing() {
        assertThat(due("2026-03-02T09:00", 8, "2026-03-02T17:00/2026-03-03T09:00"))
                .isEqualTo("2026-03-02T17:00");
    }

    /** C2: four working hours of pause are four working hours later. */
    @Test
    void c2APauseMovesByItsWorkingTime() {
        assertThat(due("2026-03-02T09:00", 8, "2026-03-02T11:00/2026-03-02T15:00"))
                .isEqualTo("2026-03-03T13:00");
    }

    /** The promised hours and a pause over the weekend, over the holiday, twice, after it was due, and one that is not over. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00, 4, , 2026-03-02T13:00",
        "2026-03-02T16:00, 4, , 2026-03-03T12:00",
        "2026-03-06T16:00, 2, , 2026-03-09T10:00",
        "2026-03-07T12:00, 2, , 2026-03-09T11:00",
        "2026-03-02T20:00, 8, , 2026-03-03T17:00",
        "2026-03-06T16:00, 2, 2026-03-06T16:30/2026-03-09T09:30, 2026-03-09T11:00",
        "2026-03-03T16:00, 2, 2026-03-03T16:00/2026-03-05T10:00, 2026-03-05T12:00",
        "2026-03-02T09:00, 4, 2026-03-02T10:00/2026-03-02T11:00 2026-03-02T12:00/2026-03-02T14:00, 2026-03-02T16:00",
        "2026-03-02T09:00, 4, 2026-03-02T14:00/2026-03-02T16:00, 2026-03-02T13:00",
        "2026-03-02T09:00, 4, 2026-03-02T10:00/, 2026-03-02T13:00"
    })
    void aPauseMovesByItsOverlapWithWorkingTime(String from, int hours, @Nullable String pauses, String due) {
        assertThat(due(from, hours, pauses == null ? "" : pauses)).isEqualTo(due);
    }

    @Test
    void soonIsWhenThreeQuartersAreOver() {
        assertThat(shown(new TicketClock(at("2026-03-02T09:00"), List.of(), CALENDAR).dueSoon(4)))
                .isEqualTo("2026-03-02T12:00");
        assertThat(shown(new TicketClock(at("2026-03-02T09:00"), List.of(), CALENDAR).dueSoon(1)))
                .isEqualTo("2026-03-02T09:45");
    }

    private static String due(String from, int hours, String pauses) {
        List<TicketPause> over = Stream.of(pauses.split(" "))
                .filter(pause -> !pause.isEmpty())
                .map(TicketClockTest::pause)
                .toList();
        return shown(new TicketClock(at(from), over, CALENDAR).due(hours));
    }

    private static TicketPause pause(String text) {
        String[] ends = text.split("/");
        TicketPause open = new TicketPause(at(ends[0]));
        return ends.length == 1 ? open : open.ended(at(ends[1]), CALENDAR);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static String shown(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE).toString();
    }
}
