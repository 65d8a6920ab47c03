package io.orderwright.approvals.actions;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ActResult;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.domain.ApprovalRound;
import java.util.Set;

/** What people can do about an approval. Each verb that is somebody's has one. */
public interface Action {

    /** The verbs that it does. */
    Set<ApprovalVerb> verbs();

    /**
     * Does it; the round is locked, and running unless the verb is {@link ApprovalVerb#REVOKE}.
     *
     * @throws io.orderwright.platform.kernel.Refusal FORBIDDEN when the person may not, CONFLICT when it is too late,
     *     INVALID when what was said makes no sense
     */
    ActResult perform(ApprovalRound round, ActOnApproval act);
}
