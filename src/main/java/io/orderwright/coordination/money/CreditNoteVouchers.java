package io.orderwright.coordination.money;

import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.integration.PartnerDocuments;
import org.springframework.stereotype.Component;

/** Finance knows each credit note once, under a number of its own. */
@Component
public class CreditNoteVouchers {

    private static final String POSTING = "finance.post-credit-note";

    private final Corrections corrections;
    private final PartnerDocuments documents;

    CreditNoteVouchers(Corrections corrections, PartnerDocuments documents) {
        this.corrections = corrections;
        this.documents = documents;
    }

    /**
     * The finance system has booked the credit note of a correction.
     *
     * @throws IllegalStateException when it gave no number
     */
    public void posted(String correction) {
        corrections.posted(correction, note -> documents.number(note, POSTING));
    }

    /** Somebody has removed why finance refused it; it is told again. */
    public void refusalResolved(String correction, String comment, String by) {
        corrections.refusalAnswered(correction, comment, by);
    }
}
