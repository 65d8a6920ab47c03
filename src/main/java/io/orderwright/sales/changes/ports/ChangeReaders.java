package io.orderwright.sales.changes.ports;

/** What whoever is asking may know of a change. */
public interface ChangeReaders {

    /** Whether he may know which row of approval/approval-levels said who must agree: it tells the customer's grade, or what is said in an own field. */
    boolean mayReadRows();

    /** Whether he may know which row of sales/change-cost said what work costs: it tells what is said in an own field. */
    boolean mayReadCostRows();
}
