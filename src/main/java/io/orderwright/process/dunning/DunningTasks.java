package io.orderwright.process.dunning;

import io.orderwright.finance.dunning.DunningRuns;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;

/** {@code dunning} in BPMN. */
@TaskBean(name = "dunning")
public class DunningTasks {

    private final DunningRuns runs;
    private final CompanyCalendar calendar;

    DunningTasks(DunningRuns runs, CompanyCalendar calendar) {
        this.runs = runs;
        this.calendar = calendar;
    }

    /** Every night, soon after the company's day has begun. */
    public String cycle() {
        return calendar.nightly();
    }

    /** A day begins: a run where the company wants one. */
    public void newDay() {
        runs.newDay();
    }

    /** Whether there is anybody to look at. */
    public boolean prepare(String runNumber) {
        return runs.prepare(runNumber);
    }

    /** Of a card that says nothing of what it showed. */
    public void decided(String runNumber, boolean release, String comment) {
        runs.decided(runNumber, release, comment, Person.acting());
    }

    /** @param seen what the card said of it; empty where nobody told */
    public void decidedAsSeen(String runNumber, boolean release, String comment, String seen) {
        runs.decided(runNumber, release, comment, seen, Person.acting());
    }

    /** Its letters go out, or none does. */
    public void carryOut(String runNumber) {
        runs.carryOut(runNumber);
    }
}
