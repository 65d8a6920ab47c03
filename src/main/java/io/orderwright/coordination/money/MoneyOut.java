package io.orderwright.coordination.money;

import io.orderwright.coordination.refusals.SettleRefusal;
import io.orderwright.credit.exposure.CreditOfDocuments;
import io.orderwright.finance.invoices.movements.MovementEvent;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.integration.PartnerDocuments;
import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Money that goes out again counts no longer for the customer's credit, in the same transaction, and finance knows it once. */
@Component
public class MoneyOut {

    private static final String POSTING = "finance.post-receipt-movement";
    private static final String STEP = "externalPostMovement";

    private final CreditOfDocuments credit;
    private final Movements movements;
    private final PartnerDocuments documents;
    private final SettleRefusal refusals;

    MoneyOut(CreditOfDocuments credit, Movements movements, PartnerDocuments documents, SettleRefusal refusals) {
        this.credit = credit;
        this.movements = movements;
        this.documents = documents;
        this.refusals = refusals;
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

    /**
     * Somebody looked after why finance refused it: it is told again, or finance has it by hand.
     *
     * @throws Refusal NOT_FOUND for an unknown number
     */
    public void refusalSettled(String movement, RefusalAnswer answer, String by) {
        movements.refusalAnswered(movement, answer, by);
        refusals.note(List.of(movement), STEP, answer, by);
    }

    /** What finance said when it refused it. */
    public String refusal(String movement) {
        return refusals.words(List.of(movement), List.of(STEP));
    }
}
