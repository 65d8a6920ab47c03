package io.orderwright.process.engine.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Moments and paces as timers of diagrams take them. */
public final class Timers {

    private Timers() {}

    public static Date at(Instant moment) {
        return Date.from(moment);
    }

    /** Again and again, at this pace. */
    public static String every(Duration pace) {
        return "R/" + pace;
    }
}
