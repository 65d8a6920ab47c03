package io.orderwright.sales.changes.matrix;

/** How far an order has come, as far as that matters for changes. The names are words of the table sales/change-matrix. */
public enum ChangeStage {
    /** Nothing is done for it yet; also while credit holds it up before anything is. */
    PLACED,
    IN_APPROVAL,
    WAITING_FOR_STOCK,
    WAITING_FOR_PAYMENT,
    /** The ERP is being told of it, and has not answered. */
    CONFIRMING,
    /** Its goods are there, or may be picked; nothing is picked yet. */
    TO_SHIP,
    /** Something of its first delivery is picked, or a carrier was asked for it. */
    PICKED,
    PARTLY_SHIPPED,
    /** Credit keeps its goods from leaving. */
    SHIPMENT_HELD,
    /** All of it has left and nothing is invoiced at the end yet. */
    SHIPPED,
    INVOICED,
    CLOSED,
    /** Cancelled or rejected. */
    ENDED
}
