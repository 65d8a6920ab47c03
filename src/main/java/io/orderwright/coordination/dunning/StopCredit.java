package io.orderwright.coordination.dunning;

import io.orderwright.credit.CreditControl;
import io.orderwright.credit.limits.CreditGrants;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.finance.dunning.DunningEvent.LastLevelReached;
import io.orderwright.finance.dunning.letters.DunningLetters;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A customer who was told at the last level gets the grade that credit holds. Its orders wait then as any order on hold
 * does: seen, and released one by one, by those who may; whoever grades customers gives it another grade again.
 */
@Component
class StopCredit {

    private static final String HELD_GRADE = "D";

    private final CreditGrants grants;
    private final CreditControl credit;
    private final DunningLetters letters;

    StopCredit(CreditGrants grants, CreditControl credit, DunningLetters letters) {
        this.grants = grants;
        this.credit = credit;
        this.letters = letters;
    }

    /** A customer without an account has no credit that could stop. */
    @EventListener
    void on(LastLevelReached event) {
        grants.granted(event.subject()).ifPresent(now -> stop(now, event));
    }

    private void stop(GrantCredit now, LastLevelReached event) {
        if (letters.hold(event.letter(), now.grade()) && !now.grade().equals(HELD_GRADE)) {
            credit.grant(new GrantCredit(now.customer(), HELD_GRADE, now.currency(), now.limit()), event.actor());
        }
    }
}
