package io.orderwright.supply.production.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.supply.production.queue.FiniteCapacity.Slot;
import io.orderwright.supply.production.queue.FiniteCapacity.Work;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No day is planned beyond its minutes, nothing is done twice, and the order of the queue is the order of the days. */
@Tag("fulfilment")
class FiniteCapacityTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final ToIntFunction<LocalDate> WEEK =
            day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue() ? 480 : 0;

    @Test
    void workFillsDayAfterDayAndRestsAtWeekends() {
        Map<String, List<Slot>> plan =
                FiniteCapacity.plan(List.of(new Work("A", 300), new Work("B", 300), new Work("C", 480)), WEEK, FRIDAY);
        LocalDate monday = FRIDAY.plusDays(3);
        assertThat(plan.get("A")).containsExactly(new Slot("A", FRIDAY, 300));
        assertThat(plan.get("B")).containsExactly(new Slot("B", FRIDAY, 180), new Slot("B", monday, 120));
        assertThat(plan.get("C")).containsExactly(new Slot("C", monday, 360), new Slot("C", monday.plusDays(1), 120));
    }

    @Test
    void whatDoesNotFitHasNoDayAndNeitherHasWhatComesAfterIt() {
        Map<String, List<Slot>> plan = FiniteCapacity.plan(
                List.of(new Work("A", 60), new Work("B", 480L * FiniteCapacity.HORIZON), new Work("C", 1)),
                WEEK,
                FRIDAY);
        assertThat(plan.get("A")).hasSize(1);
        assertThat(plan.get("B")).isEmpty();
        assertThat(plan.get("C")).isEmpty();
    }

    @Test
    void noDayIsPlannedBeyondItsMinutesAndEachWorkGetsAllOfIts() {
        List<Work> queue = IntStream.range(0, 200)
                .mapToObj(at -> new Work("W" + at, 1 + (at * 7919L) % 1700))
                .toList();
        Map<String, List<Slot>> plan = FiniteCapacity.plan(queue, WEEK, FRIDAY);
        Map<LocalDate, Integer> perDay = plan.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Slot::day, Collectors.summingInt(Slot::minutes)));
        assertThat(perDay).allSatisfy((day, minutes) -> assertThat(minutes).isBetween(1, WEEK.applyAsInt(day)));
        queue.forEach(work -> assertThat(plan.get(work.number()).stream()
                        .mapToLong(Slot::minutes)
                        .sum())
                .isEqualTo(work.minutes()));
        assertThat(FiniteCapacity.plan(queue, WEEK, FRIDAY)).isEqualTo(plan);
        for (int at = 1; at < queue.size(); at++) {
            List<Slot> before = plan.get(queue.get(at - 1).number());
            LocalDate end = before.get(before.size() - 1).day();
            assertThat(plan.get(queue.get(at).number()).get(0).day()).isAfterOrEqualTo(end);
        }
    }
}
