package io.orderwright.sales.changes.domain;

import io.orderwright.platform.proposals.AgreementPolicy;
import io.orderwright.sales.changes.ChangeEffects;

/**
 * A change is worse than agreed to when a role must agree that need not have agreed before, or when it comes to more: prices
 * may have risen since. What it does to lines is asked for.
 */
public final class OtherApproverPolicy implements AgreementPolicy<ChangeEffects> {

    @Override
    public boolean worse(ChangeEffects now, ChangeEffects agreed) {
        return now.approver() != null && !now.approver().equals(agreed.approver())
                || agreed.approver() != null && dearer(now, agreed);
    }

    private static boolean dearer(ChangeEffects now, ChangeEffects agreed) {
        return now.after().isMoreThan(now.before()) && now.after().isMoreThan(agreed.after());
    }
}
