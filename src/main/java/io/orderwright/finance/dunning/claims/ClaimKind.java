package io.orderwright.finance.dunning.claims;

/** What a letter asks for besides what documents ask for. */
public enum ClaimKind {
    /** For the letter, once. */
    FEE,
    /** On a row of a document, from its due day to the day of the letter. */
    INTEREST
}
