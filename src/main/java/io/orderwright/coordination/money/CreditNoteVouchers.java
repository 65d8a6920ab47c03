package io.orderwright.coordination.money;

import io.orderwright.coordination.refusals.SettleRefusal;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.integration.PartnerDocuments;
import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Finance knows each credit note once, under a number of its own. */
@Component
public class CreditNoteVouchers {

    private static final String POSTING = "finance.post-credit-note";
    private static final String STEP = "externalPostCreditNote";

    private final Corrections corrections;
    private final PartnerDocuments documents;
    private final SettleRefusal refusals;

    CreditNoteVouchers(Corrections corrections, PartnerDocuments documents, SettleRefusal refusals) {
        this.corrections = corrections;
        this.documents = documents;
        this.refusals = refusals;
    }

    /**
     * The finance system has booked the credit note of a correction.
     *
     * @throws IllegalStateException when it gave no number
     */
    public void posted(String correction) {
        corrections.posted(correction, note -> documents.number(note, POSTING));
    }

    /**
     * Somebody looked after why finance refused it: it is told again, or finance has it by hand.
     *
     * @throws Refusal NOT_FOUND for an unknown number
     */
    public void refusalSettled(String correction, RefusalAnswer answer, String by) {
        corrections.refusalAnswered(correction, answer, by);
        refusals.note(List.of(note(correction)), STEP, answer, by);
    }

    /** What finance said when it refused it. */
    public String refusal(String correction) {
        return refusals.words(List.of(note(correction)), List.of(STEP));
    }

    private String note(String correction) {
        return Objects.requireNonNull(corrections.get(correction).creditNote(), "a credit note is told of");
    }
}
