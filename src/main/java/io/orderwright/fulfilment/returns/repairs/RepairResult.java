package io.orderwright.fulfilment.returns.repairs;

/** What became of a piece after its repair. */
public enum RepairResult {
    /** The customer gets it back, repaired or not. */
    SEND_BACK,
    /** It could not be repaired, and the customer does not want it back. */
    SCRAP
}
