package io.orderwright.process.substitution;

import io.orderwright.approvals.inbox.Substitutes;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Timers;
import java.util.Date;

/** {@code substitutes} in BPMN. */
@TaskBean(name = "substitutes")
public class SubstitutesTasks {

    private final Substitutes substitutes;
    private final CandidateUpdate candidates;
    private final CompanyCalendar calendar;

    SubstitutesTasks(Substitutes substitutes, CandidateUpdate candidates, CompanyCalendar calendar) {
        this.substitutes = substitutes;
        this.candidates = candidates;
        this.calendar = calendar;
    }

    /** Gives the tasks that wait for whoever is away to those who answer for him today, and to nobody else. */
    public void ask(long substituteNumber) {
        candidates.tasksOf(substitutes.get(substituteNumber).person());
    }

    public boolean over(long substituteNumber) {
        return substitutes.over(substituteNumber);
    }

    public Date nextDay(long substituteNumber) {
        return Timers.at(calendar.startOf(substitutes.nextDay(substituteNumber)));
    }
}
