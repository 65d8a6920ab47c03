package io.orderwright.coordination.money;

import io.orderwright.credit.exposure.CreditOfDocuments;
import io.orderwright.finance.invoices.movements.MovementEvent;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.integration.PartnerDocuments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Money that goes out again counts no longer for the customer's credit, in the same transaction, and finance knows it once. */
@Component
public class MoneyOut {

    private static final String POSTING = "finance.post-receipt-movement";

    private final CreditOfDocuments credit;
    private final Movements movements;
    private final PartnerDocuments documents;

    MoneyOut(CreditOfDocuments credit, Movements movements, PartnerDocuments documents) {
        this.credit = credit;
        this.movements = movements;
        this.documents = documents;
    }

    @EventListener
    void on(MovementEvent event) {
        if (!event.gone().isZero()) {
            credit.gone(event.customer(), event.gone());
        }
    }

    /**
     * The finance system has booked it.
     *
     * @throws IllegalStateException when it gave no number
     */
    public void posted(String movement) {
        movements.posted(movement, documents.number(movement, POSTING));
    }

    /** Somebody has removed why finance refused it; it is told again. */
    public void refusalResolved(String movement, String comment, String by) {
        movements.refusalAnswered(movement, comment, by);
    }
}
