package io.orderwright.process.engine.history;

import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.process.engine.history.store.EndedInstances;
import java.time.Duration;
import java.time.Instant;
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
    private final EndedInstances ended;
    private final CompanyCalendar calendar;
    private @Nullable Look last;

    HistoryHealth(HistorySettings settings, EndedInstances ended, CompanyCalendar calendar) {
        this.settings = settings;
        this.ended = ended;
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
            known = new Look(now, ended.overdue(now, settings.grace()));
            last = known;
        }
        return known;
    }
}
