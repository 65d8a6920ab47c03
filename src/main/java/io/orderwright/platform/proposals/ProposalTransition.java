package io.orderwright.platform.proposals;

import static io.orderwright.platform.proposals.ProposalState.APPLIED;
import static io.orderwright.platform.proposals.ProposalState.APPROVED;
import static io.orderwright.platform.proposals.ProposalState.ASKED;
import static io.orderwright.platform.proposals.ProposalState.DECLINED;

import java.util.Set;

/** What may happen to a proposal, from which states, and where that leads. What is not here is refused. */
public enum ProposalTransition {
    APPROVE(ProposalState.APPROVED, ASKED),
    DECLINE(ProposalState.DECLINED, ASKED),
    /** What would happen is worse than what was agreed to: nobody has agreed to that yet. */
    ASK_AGAIN(ProposalState.ASKED, ASKED, APPROVED),
    CARRY_OUT(ProposalState.APPLIED, ASKED, APPROVED),
    /** Those concerned know of it. */
    CLOSE(ProposalState.DONE, APPLIED),
    REJECT(ProposalState.REJECTED, DECLINED),
    DROP(ProposalState.DROPPED, ASKED, APPROVED),
    WITHDRAW(ProposalState.WITHDRAWN, ASKED, APPROVED);

    private final ProposalState to;
    private final Set<ProposalState> from;

    ProposalTransition(ProposalState to, ProposalState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    /** Where it leads. */
    public ProposalState to() {
        return to;
    }

    public boolean possibleFrom(ProposalState state) {
        return from.contains(state);
    }
}
