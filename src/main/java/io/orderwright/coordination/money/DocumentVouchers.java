package io.orderwright.coordination.money;

import io.orderwright.finance.invoices.Billing;
import io.orderwright.integration.PartnerDocuments;
import org.springframework.stereotype.Component;

/** Finance knows each document once, under a number of its own. */
@Component
public class DocumentVouchers {

    private static final String POSTING = "finance.post-invoice";

    private final Billing billing;
    private final PartnerDocuments documents;

    DocumentVouchers(Billing billing, PartnerDocuments documents) {
        this.billing = billing;
        this.documents = documents;
    }

    /**
     * The finance system has booked a document.
     *
     * @throws IllegalStateException when it gave no number
     */
    public void posted(String document) {
        billing.postedDocument(document, documents.number(document, POSTING));
    }

    /** Somebody has removed why finance refused it; it is told again. */
    public void refusalResolved(String document, String comment, String by) {
        billing.refusalAnswered(document, comment, by);
    }
}
