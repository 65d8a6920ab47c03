package io.orderwright.process.creditlimit;

import io.orderwright.coordination.signoffs.LimitSignOff;
import io.orderwright.credit.limits.CreditLimits;
import io.orderwright.credit.limits.LimitDeciders;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;
import io.orderwright.process.engine.calls.Timers;
import java.util.Date;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/** {@code limits} in BPMN. */
@TaskBean(name = "limits")
public class LimitsTasks {

    private final CreditLimits limits;
    private final LimitDeciders deciders;
    private final LimitSignOff signOff;
    private final LimitForm card;
    private final CompanyCalendar calendar;

    LimitsTasks(
            CreditLimits limits,
            LimitDeciders deciders,
            LimitSignOff signOff,
            LimitForm card,
            CompanyCalendar calendar) {
        this.limits = limits;
        this.deciders = deciders;
        this.signOff = signOff;
        this.card = card;
        this.calendar = calendar;
    }

    /** The facts that the form shows; for limits under way in an earlier diagram. */
    public SpinJsonNode card(String limitNumber) {
        return Spin.JSON(card.about(limitNumber));
    }

    /** Whether those who were asked said yes. */
    public boolean answered(String limitNumber) {
        return signOff.answered(limitNumber);
    }

    /**
     * The role that the table named; the other one too where the proposer is of the first. For limits under way in an
     * earlier diagram, as is the next one.
     */
    public String askedGroups(String limitNumber) {
        return deciders.of(limitNumber);
    }

    public void decided(String limitNumber, boolean approved, String comment) {
        signOff.answeredAtOnce(limitNumber, approved, comment, Person.acting());
    }

    public boolean begun(String limitNumber) {
        return limits.begun(limitNumber);
    }

    public Date beginsAt(String limitNumber) {
        return Timers.at(calendar.startOf(limits.get(limitNumber).validFrom()));
    }

    public void begin(String limitNumber) {
        limits.begin(limitNumber);
    }

    public boolean ends(String limitNumber) {
        return limits.ends(limitNumber);
    }

    public Date endsAt(String limitNumber) {
        return Timers.at(calendar.startOf(limits.overOn(limitNumber)));
    }

    public void end(String limitNumber) {
        limits.end(limitNumber);
    }
}
