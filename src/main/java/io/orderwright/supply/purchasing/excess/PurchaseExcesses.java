package io.orderwright.supply.purchasing.excess;

import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.supply.purchasing.PurchasingEvent.ExcessSettled;
import io.orderwright.supply.purchasing.PurchasingEvent.PurchaseExceeded;
import io.orderwright.supply.purchasing.domain.PurchaseExcess;
import io.orderwright.supply.purchasing.store.ExcessLedger;
import io.orderwright.supply.purchasing.store.RequisitionLedger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is ordered beyond what is wanted: told to purchasing once for each cause, and settled by a buyer with the supplier. */
@Service
@Transactional
public class PurchaseExcesses {

    private final ExcessLedger ledger;
    private final RequisitionLedger requisitions;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    PurchaseExcesses(
            ExcessLedger ledger,
            RequisitionLedger requisitions,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.ledger = ledger;
        this.requisitions = requisitions;
        this.events = events;
        this.calendar = calendar;
    }

    /** Placed purchase orders with goods of the SKU that orders asked for, those with the order's own first, then the newest. */
    @Transactional(readOnly = true)
    public List<PlacedGoods> placed(String sku, String unit, String orderNumber) {
        return ledger.placed(sku, unit, orderNumber);
    }

    /** Of these SKUs those that placed purchase orders bring for orders; true where one does for this order itself. */
    @Transactional(readOnly = true)
    public Map<String, Boolean> placed(Collection<String> skus, String orderNumber) {
        return ledger.placed(skus, orderNumber);
    }

    /** What of a SKU is known to be too much, and still comes. */
    @Transactional(readOnly = true)
    public Quantity known(String sku, String unit) {
        return Quantity.of(ledger.known(sku), unit);
    }

    /** So much of what the purchase order brings is wanted no longer; nothing happens where that cause was told before. */
    public void raise(ExcessCause cause, String purchaseOrder, Quantity tooMuch) {
        if (ledger.raise(cause, purchaseOrder, tooMuch, calendar.now())) {
            events.publishEvent(new PurchaseExceeded(
                    cause.orderNumber(), BusinessEvent.SYSTEM, purchaseOrder, cause.sku(), tooMuch));
        }
    }

    /**
     * A buyer has spoken with the supplier. What is delivered less is no part of the purchase order any more; the rest is kept
     * for stock.
     *
     * @param lowered by how much less the supplier delivers; zero where all of it is kept
     * @throws Refusal NOT_FOUND for an unknown number; CONFLICT where it is settled, or the purchase order is not with the
     *     supplier; INVALID for more than is too much, and without a word
     */
    @DecidedBy(Roles.PURCHASING)
    public ExcessView settle(long id, SaidNumber lowered, String comment, String by) {
        PurchaseExcess excess =
                ledger.hold(id).orElseThrow(() -> Refusal.notFound("purchasing.excess-unknown", String.valueOf(id)));
        ExcessView before = excess.view();
        if (lowered.number().signum() < 0) {
            throw Refusal.invalid(
                    "lowered", "purchasing.excess-less", before.quantity().plain());
        }
        Quantity less = lowered.quantity(before.quantity().unit());
        excess.settle(less, comment, by, calendar.now());
        ledger.keep(excess);
        if (less.isPositive()) {
            requisitions.lower(before.purchaseOrder(), before.sku(), before.orderNumber(), less);
        }
        events.publishEvent(new ExcessSettled(
                before.orderNumber(), by, before.purchaseOrder(), before.sku(), less, comment.strip()));
        return excess.view();
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    @Transactional(readOnly = true)
    public ExcessView get(long id) {
        return ledger.find(id).orElseThrow(() -> Refusal.notFound("purchasing.excess-unknown", String.valueOf(id)));
    }

    /** What of one purchase order is too much: what nobody has settled first, the newest of each; so many at most. */
    @Transactional(readOnly = true)
    public List<ExcessView> ofPurchase(String purchaseOrder, int size) {
        return ledger.ofPurchase(purchaseOrder, size);
    }

    /** Those that nobody has settled, the oldest first, after this id; or all of them. */
    @Transactional(readOnly = true)
    public List<ExcessView> page(boolean open, long after, int size) {
        return ledger.page(open, after, size);
    }
}
