package io.orderwright.process.creditlimit;

import io.orderwright.credit.CreditLimits;
import io.orderwright.credit.LimitView;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.context.annotation.Lazy;

/** {@code limits} in BPMN. */
@TaskBean(name = "limits")
public class LimitsTasks {

    private final CreditLimits limits;
    private final LimitForm card;
    private final IdentityService identities;

    LimitsTasks(CreditLimits limits, LimitForm card, @Lazy IdentityService identities) {
        this.limits = limits;
        this.card = card;
        this.identities = identities;
    }

    /** The facts that the form shows; for limits under way in an earlier diagram. */
    public SpinJsonNode card(String limitNumber) {
        return Spin.JSON(card.about(limitNumber));
    }

    /** The role that the table named; the other one too where the proposer is of the first. */
    public String askedGroups(String limitNumber) {
        LimitView limit = limits.get(limitNumber);
        String owner = Objects.requireNonNull(limit.ownerGroup());
        boolean own = identities
                        .createGroupQuery()
                        .groupMember(limit.proposedBy())
                        .groupId(owner)
                        .count()
                > 0;
        return own ? owner + "," + limit.fallbackGroup() : owner;
    }

    public void decided(String limitNumber, boolean approved, String comment) {
        limits.decide(limitNumber, approved, comment, Person.acting());
    }

    public boolean begun(String limitNumber) {
        return limits.begun(limitNumber);
    }

    public Date beginsAt(String limitNumber) {
        return morning(limits.get(limitNumber).validFrom());
    }

    public void begin(String limitNumber) {
        limits.begin(limitNumber);
    }

    public boolean ends(String limitNumber) {
        return limits.get(limitNumber).validUntil() != null;
    }

    public Date endsAt(String limitNumber) {
        return morning(
                Objects.requireNonNull(limits.get(limitNumber).validUntil()).plusDays(1));
    }

    public void end(String limitNumber) {
        limits.end(limitNumber);
    }

    /** The first moment of the day: what counts then is another limit. */
    private static Date morning(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
