package io.orderwright.process.engine.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

/** Moments and paces as timers of diagrams take them. */
public final class Timers {

    private Timers() {}

    public static Date at(Instant moment) {
        return Date.from(moment);
    }

    /** The first moment of the day. */
    public static Date morning(LocalDate day) {
        return at(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    /** Again and again, at this pace. */
    public static String every(Duration pace) {
        return "R/" + pace;
    }
}
