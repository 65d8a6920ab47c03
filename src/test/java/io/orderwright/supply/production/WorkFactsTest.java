package io.orderwright.supply.production;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.supply.production.centres.WorkCentre;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the priority of work is asked about, and what a work centre does on a day. */
@Tag("unit")
class WorkFactsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 0",
        "2026-03-09, 7",
        "2026-02-27, -3",
        "2026-04-01, 30",
        "2099-01-01, 9999",
        "1950-01-01, -9999"
    })
    void daysAreCountedToTheWantedDay(LocalDate wanted, int days) {
        assertThat(WorkFacts.of(false, "KEY", wanted, TODAY).daysToWanted()).isEqualTo(days);
    }

    @Test
    void withoutAWantedDayItIsLastOfAll() {
        assertThat(WorkFacts.of(false, "KEY", null, TODAY).daysToWanted()).isEqualTo(WorkFacts.NO_DAY);
    }

    @ParameterizedTest
    @CsvSource({"true, YES", "false, NO"})
    void urgencyIsSaidInTheTablesWords(boolean urgent, String word) {
        assertThat(WorkFacts.of(urgent, "VIP", null, TODAY)).isEqualTo(new WorkFacts(word, "VIP", WorkFacts.NO_DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 100",
        "2026-03-03, 200",
        "2026-03-06, 500",
        "2026-03-07, 60",
        "2026-03-08, 0",
        "2026-03-09, 100"
    })
    void aWorkCentreWorksByTheWeekday(LocalDate day, int minutes) {
        WorkCentre centre = new WorkCentre("SAW", "Saw", List.of(100, 200, 300, 400, 500, 60, 0));
        assertThat(centre.capacity(day)).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({"480, 0, 0", "480, 480, 100", "480, 240, 50", "480, 1, 1", "480, 479, 100", "0, 0, 0", "300, 100, 34"})
    void aDaysLoadIsRoundedUpSoThatAnyWorkIsSeen(int capacity, int planned, int percent) {
        assertThat(new DayLoad(TODAY, capacity, planned, List.of()).percent()).isEqualTo(percent);
    }
}
