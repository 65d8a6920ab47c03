package io.orderwright.journeys.drivers;

import io.orderwright.credit.CreditControl;
import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.credit.limits.CreditLimits;
import io.orderwright.credit.limits.LimitKind;
import io.orderwright.credit.limits.LimitView;
import io.orderwright.credit.limits.ProposeLimit;
import io.orderwright.credit.ports.LimitTasks;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;

/** Who says what customers may owe. */
public final class CreditDesk {

    private final CreditControl credit;
    private final CreditLimits limits;
    private final LimitTasks limitTasks;

    CreditDesk(CreditControl credit, CreditLimits limits, LimitTasks limitTasks) {
        this.credit = credit;
        this.limits = limits;
        this.limitTasks = limitTasks;
    }

    /** A limit for good from today, proposed by the sales manager and decided by credit control. */
    public void raises(String customer, String limit) {
        LimitView proposed = limits.propose(
                new ProposeLimit(
                        customer, LimitKind.ORDINARY, new SaidNumber(new BigDecimal(limit)), null, null, "grows"),
                "morgan");
        decides(proposed, true);
    }

    /** Whoever the table names says yes or no. */
    public void decides(LimitView proposed, boolean approved) {
        String person = "credit-controller".equals(proposed.ownerGroup()) ? "chris" : "grace";
        limitTasks.decide(proposed.number(), approved, "because", person);
    }

    public CreditPicture creditOf(String customer) {
        return credit.find(customer).orElseThrow();
    }
}
