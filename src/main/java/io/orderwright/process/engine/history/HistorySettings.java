package io.orderwright.process.engine.history;

import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the engine removes the history of what ended longer ago than the time to live of its diagram:
 * {@code orderwright.history.*}.
 *
 * @param windowStart from when on, by the company's clock; where it is the same as the end, nothing is removed by itself
 * @param windowEnd until when; before the start where the window goes over midnight
 * @param grace how long after its time something may still be there before health says so: a night that was missed is none
 */
@ConfigurationProperties("orderwright.history")
public record HistorySettings(
        @DefaultValue("02:00") LocalTime windowStart,
        @DefaultValue("05:00") LocalTime windowEnd,
        @DefaultValue("3d") Duration grace) {

    /** As the engine reads a time: with the offset of the company's zone, so that it does not matter where the server stands. */
    private static final DateTimeFormatter FOR_ENGINE = DateTimeFormatter.ofPattern("HH:mmxx");

    /** Whether history is removed by itself. */
    public boolean cleansUp() {
        return !windowStart.equals(windowEnd);
    }

    /** The start in the engine's form; null where nothing is removed by itself. */
    public @Nullable String startForEngine(ZonedDateTime now) {
        return forEngine(windowStart, now);
    }

    /** The end in the engine's form; null where nothing is removed by itself. */
    public @Nullable String endForEngine(ZonedDateTime now) {
        return forEngine(windowEnd, now);
    }

    private @Nullable String forEngine(LocalTime time, ZonedDateTime now) {
        return cleansUp()
                ? OffsetDateTime.of(now.toLocalDate(), time, now.getOffset()).format(FOR_ENGINE)
                : null;
    }
}
