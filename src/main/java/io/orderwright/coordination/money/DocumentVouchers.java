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
    private final TakeBackDeposits deposits;

    DocumentVouchers(Billing billing, PartnerDocuments documents, TakeBackDeposits deposits) {
        this.billing = billing;
        this.documents = documents;
        this.deposits = deposits;
    }

    /**
     * The finance system has booked a document. A deposit of an order that was given up meanwhile is taken back.
     *
     * @throws IllegalStateException when it gave no number
     */
    public void posted(String document) {
        deposits.booked(billing.postedDocument(document, documents.number(document, POSTING)));
    }

    /** Somebody has removed why finance refused it; it is told again. */
    public void refusalResolved(String document, String comment, String by) {
        billing.refusalAnswered(document, comment, by);
    }
}
