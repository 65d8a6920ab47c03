package io.orderwright.owners.diagrams.domain;

import io.orderwright.owners.diagrams.CandidateState;
import io.orderwright.platform.kernel.Refusal;
import java.util.Set;

/** What may be done with a diagram of an owner, in which state, and what it is then; the only place that says so. */
public enum CandidateTransition {
    CORRECT(CandidateState.DRAFT, CandidateState.DRAFT),
    SUBMIT(CandidateState.PROPOSED, CandidateState.DRAFT),
    WITHDRAW(CandidateState.WITHDRAWN, CandidateState.DRAFT, CandidateState.PROPOSED),
    DECLINE(CandidateState.DECLINED, CandidateState.PROPOSED),
    RELEASE(CandidateState.RELEASED, CandidateState.PROPOSED),
    DEPLOY(CandidateState.IN_FORCE, CandidateState.RELEASED),
    FAIL(CandidateState.FAILED, CandidateState.RELEASED),
    TAKE_BACK(CandidateState.ENDED, CandidateState.RELEASED, CandidateState.FAILED);

    private final CandidateState to;
    private final Set<CandidateState> from;

    CandidateTransition(CandidateState to, CandidateState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    /** @throws Refusal CONFLICT in another state */
    CandidateState after(long id, CandidateState state) {
        if (!from.contains(state)) {
            throw Refusal.conflict("diagrams.cannot", id, state);
        }
        return to;
    }
}
