package io.orderwright.approvals.domain;

import io.orderwright.approvals.signoffs.PartTaken;
import io.orderwright.platform.kernel.Refusal;

/** Nobody agrees to what he asked for, placed, wrote or counted. */
public final class TookPart {

    private TookPart() {}

    /** @throws Refusal FORBIDDEN to whoever took part, with what he did */
    public static void refuse(ApprovalRound round, String person) {
        PartTaken part = round.part(person);
        if (part == PartTaken.ASKED) {
            throw Refusal.forbidden("approval.own-order", round.subject());
        }
        if (part != null) {
            throw Refusal.forbidden("approval.took-part." + part, round.subject());
        }
    }

    /** @throws Refusal INVALID at the field {@code target} where whoever took part is to be asked instead or too */
    public static void refuseTarget(ApprovalRound round, String person) {
        PartTaken part = round.part(person);
        if (part == PartTaken.ASKED) {
            throw Refusal.invalid("target", "approval.person-submitter", person);
        }
        if (part != null) {
            throw Refusal.invalid("target", "approval.person-took-part." + part, person);
        }
    }
}
