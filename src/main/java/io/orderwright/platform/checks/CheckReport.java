package io.orderwright.platform.checks;

import io.orderwright.platform.checks.CheckResult.CheckOutcome;
import java.time.Instant;
import java.util.List;

/**
 * What all checks found, at one moment of the database.
 *
 * @param at when the check began
 * @param millis how long it took
 */
public record CheckReport(Instant at, long millis, List<CheckResult> checks) {

    public boolean clean() {
        return violated().isEmpty();
    }

    public List<String> violated() {
        return checks.stream()
                .filter(check -> check.outcome() == CheckOutcome.VIOLATED)
                .map(CheckResult::id)
                .toList();
    }
}
