package io.orderwright.approvals.acts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done about an approval.
 *
 * @param onBehalfOf for whom, when a substitute did it
 * @param target the other person, or the level it was sent back to
 */
public record ActRecord(
        String subject,
        int round,
        int level,
        ApprovalVerb verb,
        String actor,
        @Nullable String onBehalfOf,
        @Nullable String target,
        String comment,
        Instant at) {

    /** For who may know that something was done, and not what was said. */
    public ActRecord silent() {
        return new ActRecord(
                subject, round, level, verb, actor, onBehalfOf, target, comment.isEmpty() ? "" : "***", at);
    }
}
