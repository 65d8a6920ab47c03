package io.orderwright.fulfilment.returns.quarantine;

/** What becomes of goods that lay in quarantine. */
public enum QuarantineResult {
    /** They are sold again. */
    RESTOCK,
    /** They are thrown away, or are not there any more. */
    SCRAP
}
