package io.orderwright.process.engine.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Moments and paces as timers of diagrams take them. */
public final class Timers {

    private Timers() {}

    /** By the engine's clock, which counts locks and what is due. */
    public static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    public static Date at(Instant moment) {
        return Date.from(moment);
    }

    /** Again and again, at this pace. */
    public static String every(Duration pace) {
        return "R/" + pace;
    }
}
