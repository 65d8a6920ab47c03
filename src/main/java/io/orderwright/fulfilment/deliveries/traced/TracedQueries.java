package io.orderwright.fulfilment.deliveries.traced;

import io.orderwright.fulfilment.deliveries.store.TracedLedger;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which pieces have left with an order. Knows nothing of what came back of them, so that returns may ask. */
@Service
@Transactional(readOnly = true)
public class TracedQueries {

    private final TracedLedger ledger;

    TracedQueries(TracedLedger ledger) {
        this.ledger = ledger;
    }

    /** Those that were picked for an order, delivery by delivery. */
    public List<TracedPiece> ofOrder(String orderNumber) {
        return ledger.ofOrder(orderNumber);
    }

    /** Those with serial numbers of an order that are not known to have come back into stock, delivery by delivery. */
    public List<TracedPiece> outOfOrder(String orderNumber) {
        return ledger.outOfOrder(orderNumber);
    }
}
