package io.orderwright.approvals;

import io.orderwright.platform.kernel.keys.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rounds name what is signed off; levels, acts and copies name their round. */
@Component
class ApprovalReferences implements References {

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.of(ReferenceTarget.SIGNED_OFF, "approval_round", "subject", "subject"),
                Reference.of(ReferenceTarget.ROUND, "approval", "subject", "subject"),
                Reference.of(ReferenceTarget.ROUND, "approval_act", "subject", "subject"),
                Reference.of(ReferenceTarget.ROUND, "approval_copy", "subject", "subject"));
    }
}
