package io.orderwright.process.engine.history;

import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.process.engine.calls.WithoutAuthorization;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.OptionalInt;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * DEGRADED while history is still there that should have been removed: the removal does not run, or its window is too short
 * for what ends in a day. Looks at most once a minute.
 */
@Component("engineHistoryHealthIndicator")
class HistoryHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final HistorySettings settings;
    private final HistoryService history;
    private final RepositoryService repository;
    private final WithoutAuthorization engine;
    private final CompanyCalendar calendar;
    private @Nullable Look last;

    HistoryHealth(
            HistorySettings settings,
            HistoryService history,
            RepositoryService repository,
            WithoutAuthorization engine,
            CompanyCalendar calendar) {
        this.settings = settings;
        this.history = history;
        this.repository = repository;
        this.engine = engine;
        this.calendar = calendar;
    }

    private record Look(Instant at, long overdue) {}

    @Override
    public Health health() {
        if (!settings.cleansUp()) {
            return Health.up().withDetail("window", "none").build();
        }
        long overdue = look().overdue;
        return (overdue == 0 ? Health.up() : Health.status(DEGRADED))
                .withDetail("window", settings.windowStart() + "-" + settings.windowEnd() + " " + calendar.zone())
                .withDetail("overdue", overdue)
                .build();
    }

    private synchronized Look look() {
        Instant now = calendar.now();
        Look known = last;
        if (known == null || known.at.plus(LOOK_EVERY).isBefore(now)) {
            known = new Look(now, engine.ask(() -> overdue(now)));
            last = known;
        }
        return known;
    }

    /** What ended longer ago than the longest time to live of any diagram, and the grace. */
    private long overdue(Instant now) {
        OptionalInt longest = repository.createProcessDefinitionQuery().list().stream()
                .map(ProcessDefinition::getHistoryTimeToLive)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max();
        if (longest.isEmpty()) {
            return 0;
        }
        Instant until = now.minus(Duration.ofDays(longest.getAsInt())).minus(settings.grace());
        return history.createHistoricProcessInstanceQuery()
                .finishedBefore(Date.from(until))
                .count();
    }
}
