package io.orderwright.platform.kernel;

import java.time.LocalTime;

/**
 * From when until when the company works on a working day, by its own clocks.
 *
 * @param from the first moment that counts
 * @param until the first moment that does not count any more; midnight is the end of the day
 */
public record BusinessHours(LocalTime from, LocalTime until) {

    /** @throws IllegalArgumentException when they end before they begin */
    public BusinessHours {
        if (!until.equals(LocalTime.MIDNIGHT) && !until.isAfter(from)) {
            throw new IllegalArgumentException("business hours end at " + until + " before they begin at " + from);
        }
    }

    /** Whether they end with the day. */
    public boolean toMidnight() {
        return until.equals(LocalTime.MIDNIGHT);
    }
}
