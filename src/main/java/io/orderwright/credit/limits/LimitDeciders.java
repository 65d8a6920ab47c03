package io.orderwright.credit.limits;

import io.orderwright.credit.ports.Memberships;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who decides about a proposed limit: another person than the proposer, of a role that the table named. */
@Service
public class LimitDeciders {

    private final CreditLimits limits;
    private final Memberships memberships;

    LimitDeciders(CreditLimits limits, Memberships memberships) {
        this.limits = limits;
        this.memberships = memberships;
    }

    /** The role that the table named; the fallback's too where the proposer is of the first. Joined by a comma. */
    @Transactional(readOnly = true)
    public String of(String limitNumber) {
        LimitView limit = limits.get(limitNumber);
        String owner = Objects.requireNonNull(limit.ownerGroup());
        return memberships.belongs(limit.proposedBy(), owner) ? owner + "," + limit.fallbackGroup() : owner;
    }
}
