package io.orderwright.supply.purchasing.requisitions;

import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.supply.purchasing.PurchaseNumbers;
import io.orderwright.supply.purchasing.PurchasingEvent.PurchaseRequestReduced;
import io.orderwright.supply.purchasing.PurchasingEvent.PurchaseRequestWithdrawn;
import io.orderwright.supply.purchasing.PurchasingEvent.PurchaseRequested;
import io.orderwright.supply.purchasing.store.RequisitionLedger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What orders lack and nobody makes: asked for once for each order and SKU, and bundled for a supplier. */
@Service
@Transactional
public class Requisitions {

    /** What is bundled between two statements is found the next time. */
    private static final int MOST_ROUNDS = 2;

    private final RequisitionLedger ledger;
    private final PurchaseDrafts drafts;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    Requisitions(
            RequisitionLedger ledger,
            PurchaseDrafts drafts,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.ledger = ledger;
        this.drafts = drafts;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * An order lacks goods. The caller holds their stock and what was asked for, so that a need is asked for once.
     *
     * @param uncovered what all orders together lack of the SKU beyond what is on its way: no more than that is bought
     */
    public void need(PurchaseNeed need, Quantity uncovered) {
        Quantity quantity = need.quantity().smaller(uncovered.difference(asked(need.sku(), uncovered.unit())));
        if (!quantity.isPositive()) {
            return;
        }
        PurchaseNeed asked = new PurchaseNeed(need.orderNumber(), need.sku(), quantity, need.neededOn());
        long id = ids.next(PurchaseNumbers.REQUISITION);
        String number = PurchaseNumbers.REQUISITION.number(calendar.today(), id);
        ledger.request(id, number, asked, calendar.now());
        String purchase = drafts.bundle(asked, number);
        events.publishEvent(new PurchaseRequested(
                need.orderNumber(), BusinessEvent.SYSTEM, number, need.sku(), quantity, purchase));
    }

    /** Holds what several needs of these SKUs may change, before the first of them is told: see {@link PurchaseDrafts#hold}. */
    public void hold(Collection<String> skus) {
        drafts.hold(skus);
    }

    /**
     * What of a SKU has been asked for and not been ordered yet.
     *
     * @param unit the product's
     */
    @Transactional(readOnly = true)
    public Quantity asked(String sku, String unit) {
        return Quantity.of(ledger.asked(sku), unit);
    }

    /** Somebody offers the SKU now: what waited for that is bundled. */
    public void supplied(String sku) {
        drafts.hold(List.of(sku));
        drafts.bundle(ledger.unsupplied(sku));
    }

    /** The order no longer needs anything; what is ordered or being approved comes all the same. */
    public void withdraw(String orderNumber) {
        int withdrawn = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int now = ledger.withdraw(orderNumber, ledger.holdDrafts(orderNumber));
            withdrawn += now;
            if (now == 0) {
                break;
            }
        }
        if (withdrawn > 0) {
            events.publishEvent(new PurchaseRequestWithdrawn(orderNumber, BusinessEvent.SYSTEM, withdrawn));
        }
    }

    /**
     * The order needs so much less of a SKU; what is ordered or being approved comes all the same.
     *
     * @return by how much less is bought; zero where it was ordered already, or never asked for
     */
    public Quantity reduce(String orderNumber, String sku, Quantity less) {
        Quantity reduced = Quantity.zero(less.unit());
        for (int round = 0; round < MOST_ROUNDS && reduced.isZero(); round++) {
            reduced = ledger.reduce(orderNumber, sku, less, ledger.holdDrafts(orderNumber));
        }
        if (reduced.isPositive()) {
            events.publishEvent(new PurchaseRequestReduced(orderNumber, BusinessEvent.SYSTEM, sku, reduced));
        }
        return reduced;
    }

    /** What is asked for and not ordered yet is wanted for that day; what is ordered comes as its supplier said. */
    public void neededOn(String orderNumber, LocalDate day) {
        ledger.neededOn(orderNumber, day);
    }

    /** What was asked for because the order lacks it, in the order of asking. */
    @Transactional(readOnly = true)
    public List<NeedOfOrder> ofOrder(String orderNumber) {
        return ledger.ofOrder(orderNumber);
    }

    /** Needs for which no supplier is known, the oldest first, after this id. */
    @Transactional(readOnly = true)
    public List<OpenNeed> unsupplied(long after, int size) {
        return ledger.unsupplied(after, size);
    }
}
