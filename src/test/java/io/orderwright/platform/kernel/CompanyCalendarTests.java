package io.orderwright.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.orderwright.sales.orders.OrderNumbers;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What day and hour it is at the company, wherever the machine stands, and when it works. */
@Tag("kernel")
class CompanyCalendarTests {

    private static final BusinessHours NINE_TO_SIX = new BusinessHours(LocalTime.of(9, 0), LocalTime.of(18, 0));

    /** The National Day of 2026: Thursday to Wednesday are free, the Saturday after is worked for it. */
    private static final WorkingDays CHINA_2026 = new WorkingDays(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Set.of(
                    LocalDate.of(2026, 10, 1),
                    LocalDate.of(2026, 10, 2),
                    LocalDate.of(2026, 10, 5),
                    LocalDate.of(2026, 10, 6),
                    LocalDate.of(2026, 10, 7)),
            Set.of(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10)));

    /** Before opening, over lunch, over night, over the holidays into the Saturday that is worked, and back in time. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-29T08:00, 2026-09-29T09:30, PT30M",
        "2026-09-29T10:00, 2026-09-29T12:00, PT2H",
        "2026-09-29T17:00, 2026-09-30T10:00, PT2H",
        "2026-09-29T18:00, 2026-09-30T09:00, PT0S",
        "2026-09-30T17:00, 2026-10-10T10:00, PT20H",
        "2026-10-01T00:00, 2026-10-07T23:00, PT0S",
        "2026-09-29T12:00, 2026-09-29T10:00, PT0S"
    })
    void businessTimeIsWhatTheCompanyWorked(LocalDateTime from, LocalDateTime until, Duration worked) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        CompanyCalendar calendar = new CompanyCalendar(Clock.systemUTC(), zone, CHINA_2026, NINE_TO_SIX);
        assertThat(calendar.businessTime(
                        from.atZone(zone).toInstant(), until.atZone(zone).toInstant()))
                .isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T15:59:59Z, Asia/Shanghai, 2026-12-31, 2026",
        "2026-12-31T16:00:00Z, Asia/Shanghai, 2027-01-01, 2027",
        "2027-01-01T04:59:59Z, America/New_York, 2026-12-31, 2026",
        "2027-01-01T05:00:00Z, America/New_York, 2027-01-01, 2027",
        "2026-12-31T23:59:59Z, UTC, 2026-12-31, 2026"
    })
    void theDayIsTheCompanys(Instant moment, ZoneId zone, LocalDate day, int year) {
        CompanyCalendar calendar = at(moment, zone);
        assertThat(calendar.today()).isEqualTo(day).isEqualTo(calendar.dateOf(calendar.now()));
        assertThat(calendar.yearOf(moment)).isEqualTo(year);
        assertThat(OrderNumbers.SALES_ORDER.number(calendar.today(), 7)).isEqualTo("SO-" + year + "-00000007");
        assertThat(calendar.startOf(day)).isBeforeOrEqualTo(moment);
        assertThat(calendar.startOf(day.plusDays(1))).isAfter(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28, 9, Asia/Shanghai, 2026-11-28T01:00:00Z",
        "2026-11-28, 9, America/New_York, 2026-11-28T14:00:00Z",
        "2026-07-01, 9, America/New_York, 2026-07-01T13:00:00Z",
        "2026-03-08, 2, America/New_York, 2026-03-08T07:00:00Z"
    })
    void anHourIsTheOneOfItsClocks(LocalDate day, int hour, ZoneId zone, Instant moment) {
        assertThat(at(Instant.EPOCH, zone).atHour(day, hour)).isEqualTo(moment);
    }

    @Test
    void aDayBeginsWhereItsMidnightIsLeftOut() {
        LocalDate day = LocalDate.of(2022, 9, 11);
        assertThat(at(Instant.EPOCH, ZoneId.of("America/Santiago")).startOf(day))
                .isEqualTo("2022-09-11T04:00:00Z");
    }

    @Test
    void peopleReadTheCompanysTime() {
        Instant moment = Instant.parse("2026-11-28T09:05:59Z");
        assertThat(at(moment, ZoneId.of("Asia/Shanghai")).minute(moment)).isEqualTo("2026-11-28 17:05");
        assertThat(at(moment, ZoneId.of("America/New_York")).second(moment)).isEqualTo("2026-11-28 04:05:59");
        assertThat(at(moment, ZoneId.of("America/New_York")).zonedNow()).isEqualTo("2026-11-28T04:05:59-05:00");
        assertThat(at(moment, ZoneId.of("Asia/Shanghai")).stamp(moment)).isEqualTo("2026-11-28 17:05 (Asia/Shanghai)");
    }

    /** Whichever way the machine's clocks are moved, once on each of the company's days. */
    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, UTC",
        "Asia/Shanghai, America/New_York",
        "America/New_York, UTC",
        "America/New_York, Europe/Berlin",
        "Australia/Sydney, Europe/Berlin",
        "Europe/Berlin, Australia/Sydney"
    })
    void aNightlyClockMeetsEveryDayOnce(ZoneId company, ZoneId machine) {
        CompanyCalendar calendar = at(Instant.parse("2026-07-01T00:00:00Z"), company);
        String[] cycle = calendar.nightly().split("/");
        assertThat(cycle).hasSize(3).startsWith("R").endsWith("P1D");
        ZonedDateTime first = OffsetDateTime.parse(cycle[1]).atZoneSameInstant(machine);
        for (int night = 0; night < 800; night++) {
            assertThat(calendar.dateOf(first.plusDays(night).toInstant()))
                    .isEqualTo(LocalDate.of(2026, 1, 1).plusDays(night));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-18, true",
        "2026-09-19, false",
        "2026-09-20, true",
        "2026-09-30, true",
        "2026-10-01, false",
        "2026-10-08, true",
        "2026-10-10, true",
        "2026-10-11, false"
    })
    void holidaysAreFreeAndSwappedDaysAreWorked(LocalDate day, boolean worked) {
        assertThat(shanghai().isWorkingDay(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 0, 2026-09-30",
        "2026-09-30, 1, 2026-10-08",
        "2026-10-03, 0, 2026-10-08",
        "2026-10-03, 1, 2026-10-09",
        "2026-10-08, 2, 2026-10-10",
        "2026-10-08, 3, 2026-10-12"
    })
    void workingDaysAreCounted(LocalDate day, int days, LocalDate end) {
        assertThat(shanghai().addWorkingDays(day, days)).isEqualTo(end);
    }

    /** Times of Shanghai, eight hours before UTC's. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-30T08:59, 2026-09-30T09:00",
        "2026-09-30T09:00, 2026-09-30T09:00",
        "2026-09-30T17:59, 2026-09-30T17:59",
        "2026-09-30T18:00, 2026-10-08T09:00",
        "2026-10-04T12:00, 2026-10-08T09:00",
        "2026-10-10T12:00, 2026-10-10T12:00"
    })
    void workGoesOnAtTheNextBusinessMoment(String from, String next) {
        assertThat(shanghai().nextBusinessMoment(shanghai(from))).isEqualTo(shanghai(next));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30T16:00, PT2H, 2026-09-30T18:00",
        "2026-09-30T16:00, PT2H1M, 2026-10-08T09:01",
        "2026-09-30T16:00, PT24H, 2026-10-10T13:00",
        "2026-10-01T00:00, PT0H, 2026-10-08T09:00",
        "2026-10-09T17:30, PT10H, 2026-10-12T09:30"
    })
    void onlyBusinessTimeCounts(String from, Duration time, String end) {
        assertThat(shanghai().addBusinessTime(shanghai(from), time)).isEqualTo(shanghai(end));
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, 100).boxed();
    }

    /** In two goes as in one, and never outside business hours; over changes of the clocks too. */
    @ParameterizedTest
    @MethodSource("seeds")
    void businessTimeAddsUp(long seed) {
        Random random = new Random(seed);
        CompanyCalendar calendar = new CompanyCalendar(
                Clock.systemUTC(),
                ZoneId.of("America/New_York"),
                CHINA_2026,
                new BusinessHours(LocalTime.of(20, 0), LocalTime.MIDNIGHT));
        Instant from = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(360 * 86_400));
        Duration first = Duration.ofMinutes(random.nextInt(3000));
        Duration then = Duration.ofMinutes(random.nextInt(3000));
        Instant end = calendar.addBusinessTime(from, first.plus(then));
        assertThat(calendar.addBusinessTime(calendar.addBusinessTime(from, first), then))
                .isEqualTo(end);
        Instant before = end.minusMillis(1);
        assertThat(first.plus(then).isZero()
                        || calendar.nextBusinessMoment(before).equals(before))
                .isTrue();
    }

    @Test
    void whatCannotBeIsRefused() {
        CompanyCalendar calendar = shanghai();
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.addWorkingDays(LocalDate.EPOCH, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.addBusinessTime(Instant.EPOCH, Duration.ofHours(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingDays(Set.of(), Set.of(), Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new WorkingDays(Set.of(DayOfWeek.MONDAY), Set.of(LocalDate.EPOCH), Set.of(LocalDate.EPOCH)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BusinessHours(LocalTime.of(18, 0), LocalTime.of(9, 0)));
    }

    private static CompanyCalendar shanghai() {
        return at(Instant.EPOCH, ZoneId.of("Asia/Shanghai"));
    }

    private static Instant shanghai(String time) {
        return Instant.parse(time + ":00Z").minus(Duration.ofHours(8));
    }

    private static CompanyCalendar at(Instant moment, ZoneId zone) {
        return new CompanyCalendar(Clock.fixed(moment, ZoneOffset.UTC), zone, CHINA_2026, NINE_TO_SIX);
    }
}
