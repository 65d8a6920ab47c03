package io.orderwright.platform.checks;

import java.util.List;

/**
 * What one check found.
 *
 * @param id also the message key {@code check.<id>} of its sentence
 * @param invariant the number of the invariant that it proves, as in docs/checks.md
 * @param count all violations, also those beyond the {@link #MOST} that are named
 */
public record CheckResult(String id, int invariant, CheckOutcome outcome, long count, List<Violation> violations) {

    /** How many violations are named. */
    public static final int MOST = 20;

    /** What came of a check. */
    public enum CheckOutcome {
        HOLDS,
        VIOLATED,
        /** What it compares with could not be read; nothing is proved. */
        SKIPPED
    }

    /**
     * @param subject the document or record
     * @param found the values that disagree, as {@code name=value}
     */
    public record Violation(String subject, String found) {}

    /** Holds when there is no violation; names the first {@link #MOST}. */
    public static CheckResult of(String id, int invariant, long count, List<Violation> violations) {
        CheckOutcome outcome = count == 0 ? CheckOutcome.HOLDS : CheckOutcome.VIOLATED;
        return new CheckResult(
                id, invariant, outcome, count, violations.stream().limit(MOST).toList());
    }

    public static CheckResult skipped(String id, int invariant) {
        return new CheckResult(id, invariant, CheckOutcome.SKIPPED, 0, List.of());
    }
}
