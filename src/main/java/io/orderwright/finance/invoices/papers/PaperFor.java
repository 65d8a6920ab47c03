package io.orderwright.finance.invoices.papers;

/** Who gets a paper. */
public enum PaperFor {
    /** Whoever may read the document here. */
    DESK,
    /** Whoever has the customer's link, who may have it from somebody else: the buyer's tax id and address are left out. */
    LINK
}
