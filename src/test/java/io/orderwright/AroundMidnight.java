package io.orderwright;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * What a test calls today is today until it ends: no class of tests begins shortly before midnight. Those that are about
 * another day say which.
 */
public class AroundMidnight implements TestExecutionListener {

    private static final Duration LONGEST_CLASS = Duration.ofSeconds(150);

    @Override
    public void executionStarted(TestIdentifier what) {
        TestSource source = what.getSource().orElse(null);
        if (source instanceof ClassSource) {
            Duration left = waiting(Instant.now(), ZoneId.systemDefault());
            if (!left.isZero()) {
                sleep(left);
            }
        }
    }

    /** Nothing, or until just after midnight. */
    static Duration waiting(Instant now, ZoneId zone) {
        Instant midnight =
                LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        Duration left = Duration.between(now, midnight);
        return left.compareTo(LONGEST_CLASS) < 0 ? left.plus(1, ChronoUnit.SECONDS) : Duration.ZERO;
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
