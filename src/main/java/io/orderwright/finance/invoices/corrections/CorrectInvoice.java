package io.orderwright.finance.invoices.corrections;

import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.platform.kernel.Refusal;

/**
 * Some of a document shall be taken back.
 *
 * @param invoice the document's number
 * @param reference the number of whoever asks: among the corrections of this document it stands for one
 * @param lines none for an early discount: what it takes off follows from the document
 * @param words why, in words; the credit note and the timeline say them
 */
public record CorrectInvoice(
        String invoice, String reference, CorrectionReason reason, CreditedLines lines, String words) {

    CorrectInvoice of(CreditedLines taken) {
        return new CorrectInvoice(invoice, reference, reason, taken, words);
    }

    /** @throws Refusal INVALID without words, for amounts where goods come back or the other way round, and for lines of a discount */
    void refuseUnlessFitting() {
        if (words.isBlank()) {
            throw Refusal.invalid("words", "invoice.reason-missing");
        }
        if (reason == CorrectionReason.EARLY_DISCOUNT) {
            if (!lines.all()) {
                throw Refusal.invalid("lines", "early-discount.follows", invoice);
            }
        } else if (reason.ofAmounts() != lines.ofAmounts() || lines.mixed()) {
            throw Refusal.invalid("lines", "correction.amounts-for-allowance", reason);
        }
    }
}
