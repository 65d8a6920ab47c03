package io.orderwright.coordination.money;

import io.orderwright.coordination.refusals.SettleRefusal;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.integration.PartnerDocuments;
import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finance knows each document once, under a number of its own. */
@Component
public class DocumentVouchers {

    private static final String POSTING = "finance.post-invoice";
    private static final String STEP = "externalPostDocument";

    private final Billing billing;
    private final PartnerDocuments documents;
    private final SettleRefusal refusals;
    private final TakeBackDeposits deposits;

    DocumentVouchers(Billing billing, PartnerDocuments documents, SettleRefusal refusals, TakeBackDeposits deposits) {
        this.billing = billing;
        this.documents = documents;
        this.refusals = refusals;
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

    /**
     * Somebody looked after why finance refused it: it is told again, or finance has it by hand.
     *
     * @throws Refusal NOT_FOUND for an unknown number
     */
    public void refusalSettled(String document, RefusalAnswer answer, String by) {
        billing.refusalAnswered(document, answer, by);
        refusals.note(List.of(document), STEP, answer, by);
    }

    /** What finance said when it refused it. */
    public String refusal(String document) {
        return refusals.words(List.of(document), List.of(STEP));
    }
}
