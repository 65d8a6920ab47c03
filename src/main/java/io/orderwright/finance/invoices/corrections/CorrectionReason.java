package io.orderwright.finance.invoices.corrections;

/** Why a document is corrected, as the tax platform asks it (01 to 04). */
public enum CorrectionReason {
    /** It was made out wrongly; it may be issued again. */
    WRONG_INVOICE,
    GOODS_RETURNED,
    SERVICE_ENDED,
    /** The customer keeps the goods and pays less for them. */
    ALLOWANCE,
    /** The customer paid early, or is let off as if he had; what is taken off follows from the document. */
    EARLY_DISCOUNT;

    /** Whether amounts are taken back and not goods. */
    public boolean ofAmounts() {
        return this == ALLOWANCE || this == EARLY_DISCOUNT;
    }
}
