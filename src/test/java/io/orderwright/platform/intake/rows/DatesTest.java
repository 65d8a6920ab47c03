package io.orderwright.platform.intake.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days are taken only where they can mean one day. */
@Tag("unit")
class DatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02",
                "2026-3-2",
                "2026/03/02",
                "2026/3/2",
                "2026.03.02",
                "2026年3月2日",
                "２０２６-０３-０２",
                " 2026-03-02 ",
                "2026-03-02 00:00",
                "2026-03-02T00:00:00",
                "2026-03-02 00:00:00.000"
            })
    void aDayWithItsYearFirstIsClear(String text) throws BadCell {
        assertThat(Dates.parse(text)).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02/03/2026",
                "3-2-2026",
                "26-03-02",
                "2026-03/02",
                "2026-03",
                "20260302",
                "2026-03-02 10:00",
                "today",
                ""
            })
    void whatMayMeanTwoDaysOrNoneIsRefused(String text) {
        assertThat(refusal(() -> Dates.parse(text))).isEqualTo("intake.date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31"})
    void aDayThatNoCalendarHasIsRefusedAsSuch(String text) {
        assertThat(refusal(() -> Dates.parse(text))).isEqualTo("intake.date-none");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02 8:05, 2026-03-02T08:05:00",
        "2026-03-02T08:05:09, 2026-03-02T08:05:09",
        "2026年3月2日 23:59, 2026-03-02T23:59:00",
        "2026/3/2　08：05, 2026-03-02T08:05:00"
    })
    void aMomentIsADayAndATime(String text, LocalDateTime moment) throws BadCell {
        assertThat(Dates.moment(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "08:05", "2026-03-02 24:00", "2026-03-02 08:60", "2026-03-02 8 h"})
    void aMomentWithoutATimeOfDayIsRefused(String text) {
        assertThat(refusal(() -> Dates.moment(text))).isEqualTo("intake.moment");
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable read) {
        BadCell bad = catchThrowableOfType(BadCell.class, read);
        return bad == null ? "read" : bad.code();
    }
}
