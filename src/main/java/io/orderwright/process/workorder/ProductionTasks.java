package io.orderwright.process.workorder;

import io.orderwright.coordination.supply.ReplaceShortfall;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;
import io.orderwright.supply.production.Production;
import io.orderwright.supply.production.ProductionSchedule;

/** {@code production} in BPMN. */
@TaskBean(name = "production")
public class ProductionTasks {

    private final Production production;
    private final ProductionSchedule schedule;
    private final ReplaceShortfall shortfall;
    private final CompanyCalendar calendar;

    ProductionTasks(
            Production production, ProductionSchedule schedule, ReplaceShortfall shortfall, CompanyCalendar calendar) {
        this.production = production;
        this.schedule = schedule;
        this.shortfall = shortfall;
        this.calendar = calendar;
    }

    /** Every night, soon after the company's day has begun. */
    public String cycle() {
        return calendar.nightly();
    }

    public void schedule(String workOrderNumber) {
        production.schedule(workOrderNumber);
    }

    public void reviewed(String workOrderNumber, boolean release, String comment) {
        production.review(workOrderNumber, release, comment, Person.acting());
    }

    public void close(String workOrderNumber) {
        production.close(workOrderNumber);
    }

    public void cancel(String workOrderNumber) {
        production.cancel(workOrderNumber);
    }

    /** Whether orders still wait for what it did not bring. */
    public boolean missing(String workOrderNumber) {
        return shortfall.missing(workOrderNumber);
    }

    /** A day has passed: what was planned for it and is not done moves on. */
    public void newDay() {
        schedule.newDay();
    }

    public void askAgain(String workOrderNumber) {
        shortfall.askAgain(workOrderNumber);
    }
}
