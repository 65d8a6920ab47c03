package io.orderwright.fulfilment.returns;

/** Why a customer sends goods back. */
public enum ReturnReason {
    /** It does not do what it should. */
    DEFECTIVE,
    /** Something else was sent than was ordered. */
    WRONG_GOODS,
    DAMAGED_IN_TRANSIT,
    /** The customer does not want it any more. */
    NOT_WANTED,
    OTHER
}
