package io.orderwright.supply.purchasing.requisitions;

import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.supply.purchasing.PurchaseNumbers;
import io.orderwright.supply.purchasing.PurchasingEvent.PurchaseOpened;
import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.SupplierOffer;
import io.orderwright.supply.purchasing.domain.PurchaseOrder;
import io.orderwright.supply.purchasing.domain.PurchaseOrders;
import io.orderwright.supply.purchasing.store.RequisitionLedger;
import io.orderwright.supply.purchasing.store.SupplierLedger;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts a need into the one draft of the supplier whose offer is the best. Always inside the caller's transaction. */
@Component
public class PurchaseDrafts {

    private final RequisitionLedger ledger;
    private final PurchaseOrders orders;
    private final SupplierLedger suppliers;
    private final SupplierChoice choice;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    PurchaseDrafts(
            RequisitionLedger ledger,
            PurchaseOrders orders,
            SupplierLedger suppliers,
            SupplierChoice choice,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.ledger = ledger;
        this.orders = orders;
        this.suppliers = suppliers;
        this.choice = choice;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Holds whoever offers one of these SKUs, then their drafts: whoever bundles several needs, or changes what is bundled, takes
     * suppliers by code, purchase orders by id and requisitions in this order.
     */
    public void hold(Collection<String> skus) {
        List<String> sellers = suppliers.holdSellers(skus);
        if (!sellers.isEmpty()) {
            orders.drafts(sellers);
        }
    }

    /** These are still needed, and belong to no purchase order any more. */
    public void bundle(List<PurchaseNeed> needs) {
        hold(needs.stream().map(PurchaseNeed::sku).distinct().toList());
        needs.forEach(need -> bundle(need, ledger.requisition(need)));
    }

    /** @return the purchase order; none when nobody offers the SKU */
    @Nullable
    String bundle(PurchaseNeed need, String requisition) {
        Optional<SupplierOffer> best = choice.choose(need, requisition);
        if (best.isEmpty()) {
            return null;
        }
        SupplierOffer offer = best.get();
        Optional<PurchaseOrder> known = orders.draft(offer.supplier());
        return known.isPresent() ? add(known.get(), requisition, offer) : open(requisition, offer);
    }

    private String add(PurchaseOrder draft, String requisition, SupplierOffer offer) {
        draft.bundle();
        ledger.assign(requisition, draft.number(), offer);
        return draft.number();
    }

    /** Whoever opens a draft holds the supplier: of two at one moment the second finds what the first has opened. */
    private String open(String requisition, SupplierOffer offer) {
        Supplier seller = suppliers.hold(offer.supplier()).orElseThrow();
        Optional<PurchaseOrder> meanwhile = orders.draft(seller.code());
        if (meanwhile.isPresent()) {
            return add(meanwhile.get(), requisition, offer);
        }
        long id = ids.next(PurchaseNumbers.PURCHASE_ORDER);
        String number = PurchaseNumbers.PURCHASE_ORDER.number(calendar.today(), id);
        PurchaseOrder opened = orders.saveAndFlush(new PurchaseOrder(id, number, seller, calendar.now()));
        add(opened, requisition, offer);
        events.publishEvent(new PurchaseOpened(number, BusinessEvent.SYSTEM, seller.code()));
        return number;
    }
}
