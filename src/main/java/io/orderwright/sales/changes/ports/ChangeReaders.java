package io.orderwright.sales.changes.ports;

/** What whoever is asking may know of a change. */
public interface ChangeReaders {

    /** Whether he may know which row of approval/approval-levels said who must agree: it tells the customer's grade. */
    boolean mayReadRows();
}
