package io.orderwright.finance.dunning.domain;

/** What a payment counts for first, where costs and interest were asked for besides. */
public enum SettlementOrder {
    /** For the documents, as the books have it; costs and interest are left. */
    PRINCIPAL_FIRST,
    /** For costs, then for interest, then for the documents, as the law has it where nobody says otherwise. */
    COSTS_FIRST
}
