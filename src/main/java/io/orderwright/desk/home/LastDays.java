package io.orderwright.desk.home;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.orderwright.platform.kernel.DayTotal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Totals of the last days. A day that is over is summed once an hour and not for each person who comes in; today is
 * summed anew, but for many people at once only every other second.
 */
final class LastDays {

    /** Sums the days from the first to the last, both included. */
    interface Source {
        List<DayTotal> between(LocalDate first, LocalDate last);
    }

    private static final int REMEMBERED = 100;

    private final Source source;
    private final Cache<LocalDate, List<DayTotal>> over = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofHours(1))
            .build();
    private final Cache<LocalDate, List<DayTotal>> now = Caffeine.newBuilder()
            .maximumSize(2)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build();

    LastDays(Source source) {
        this.source = source;
    }

    List<DayTotal> of(LocalDate day) {
        return now.get(day, today -> source.between(today, today));
    }

    /** So many days up to today, in the order of days; a day of which there is nothing is not in it. */
    List<DayTotal> upTo(LocalDate today, int days) {
        LocalDate first = today.minusDays(days - 1L);
        List<LocalDate> unknown = first.datesUntil(today)
                .filter(day -> over.getIfPresent(day) == null)
                .toList();
        if (!unknown.isEmpty()) {
            remember(unknown);
        }
        List<DayTotal> totals = new ArrayList<>();
        first.datesUntil(today).forEach(day -> totals.addAll(over.get(day, lost -> source.between(lost, lost))));
        totals.addAll(of(today));
        return totals;
    }

    private void remember(List<LocalDate> days) {
        List<DayTotal> found = source.between(days.get(0), days.get(days.size() - 1));
        days.forEach(day -> over.put(day, on(found, day).toList()));
    }

    private static Stream<DayTotal> on(List<DayTotal> totals, LocalDate day) {
        Predicate<DayTotal> same = total -> total.day().equals(day);
        return totals.stream().filter(same);
    }
}
