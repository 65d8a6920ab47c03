package io.orderwright.process.tasks;

import io.orderwright.process.engine.TaskBean;
import io.orderwright.production.Production;

/** {@code production} in BPMN. */
@TaskBean(name = "production")
public class ProductionSteps {

    private final Production production;
    private final Supply supply;

    ProductionSteps(Production production, Supply supply) {
        this.production = production;
        this.supply = supply;
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
        return supply.missing(production.get(workOrderNumber));
    }

    public void askAgain(String workOrderNumber) {
        supply.askAgain(production.get(workOrderNumber));
    }
}
