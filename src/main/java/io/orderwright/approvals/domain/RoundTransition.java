package io.orderwright.approvals.domain;

import io.orderwright.approvals.rounds.RoundState;
import io.orderwright.platform.kernel.Refusal;
import java.util.EnumSet;
import java.util.Set;

/** What may be done with one asking of a document, and in which states; the only place that says so. */
public enum RoundTransition {
    /** A level was answered: the next one's turn, or the end. */
    DECIDE("approval.round-over", RoundState.OPEN),
    /** To the submitter. */
    SEND_BACK("approval.round-over", RoundState.OPEN),
    /** To an earlier level. */
    SEND_BACK_TO("approval.round-over", RoundState.OPEN),
    /** The submitter asks again. */
    RESUBMIT("approval.not-sent-back", RoundState.SENT_BACK),
    /** Somebody takes his yes back while others are still asked. */
    REVOKE("approval.round-over", RoundState.OPEN),
    /** What all agreed to holds no longer. */
    TAKE_BACK("approval.none-given", RoundState.APPROVED),
    /** It covers less from now on. */
    LOWER("approval.round-over", RoundState.OPEN, RoundState.SENT_BACK, RoundState.APPROVED),
    /** The question is moot. */
    WITHDRAW("approval.round-over", RoundState.OPEN, RoundState.SENT_BACK);

    private final String refusal;
    private final Set<RoundState> allowed;

    RoundTransition(String refusal, RoundState first, RoundState... others) {
        this.refusal = refusal;
        this.allowed = EnumSet.of(first, others);
    }

    public boolean allowedIn(RoundState state) {
        return allowed.contains(state);
    }

    /** @throws Refusal CONFLICT in another state */
    void check(String subject, RoundState state) {
        if (!allowedIn(state)) {
            throw Refusal.conflict(refusal, subject, state);
        }
    }
}
