package io.orderwright.supply.purchasing.opening;

import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.supply.purchasing.PurchaseNumbers;
import io.orderwright.supply.purchasing.PurchaseView;
import io.orderwright.supply.purchasing.PurchasingEvent.CarriedPurchaseRemoved;
import io.orderwright.supply.purchasing.PurchasingEvent.PurchaseCarried;
import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.domain.PurchaseOrder;
import io.orderwright.supply.purchasing.domain.PurchaseOrders;
import io.orderwright.supply.purchasing.opening.OpenPurchase.OpenGoods;
import io.orderwright.supply.purchasing.store.PurchaseQueries;
import io.orderwright.supply.purchasing.store.RequisitionLedger;
import io.orderwright.supply.purchasing.store.SupplierLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over purchase orders that were under way, each once per old number. */
@Service
@Transactional
public class OpeningPurchases {

    private final PurchaseOrders orders;
    private final RequisitionLedger requisitions;
    private final SupplierLedger suppliers;
    private final PurchaseQueries queries;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    OpeningPurchases(
            PurchaseOrders orders,
            RequisitionLedger requisitions,
            SupplierLedger suppliers,
            PurchaseQueries queries,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.orders = orders;
        this.requisitions = requisitions;
        this.suppliers = suppliers;
        this.queries = queries;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /** The order that goes by this number outside: the old one of an order that was taken over, else ours. */
    @Transactional(readOnly = true)
    public Optional<PurchaseView> find(String number) {
        return queries.carried(number).or(() -> queries.find(number).filter(ours -> ours.externalId() == null));
    }

    /** Whether this is a number that we gave, also to one that was taken over. */
    @Transactional(readOnly = true)
    public boolean isOurs(String number) {
        return queries.find(number).isPresent();
    }

    /** Whether it was taken over with just this content. */
    @Transactional(readOnly = true)
    public boolean broughtAs(OpenPurchase said) {
        return queries.carriedContent(said.number())
                .filter(Fingerprint.of(said.content())::equals)
                .isPresent();
    }

    /**
     * Enters it as ordered. Its goods are expected, and it goes on, once {@link #begin} is told.
     *
     * @return our number of it
     * @throws Refusal INVALID for an unknown supplier, and another currency than the supplier's
     */
    public String enter(OpenPurchase said, String by) {
        BusinessKey.requireReference("purchase_number", said.number());
        String code = Objects.requireNonNull(said.supplier());
        Supplier seller = suppliers
                .hold(code)
                .orElseThrow(() -> Refusal.invalid("supplier", "purchasing.supplier-unknown", code));
        for (OpenGoods line : said.lines()) {
            String currency = Objects.requireNonNull(line.price()).currency();
            if (!currency.equals(seller.currency())) {
                throw Refusal.invalid("currency", "opening.purchase-currency", code, seller.currency(), currency);
            }
        }
        ids.pass(PurchaseNumbers.PURCHASE_ORDER, said.number());
        LocalDate orderedOn = Objects.requireNonNull(said.orderedOn());
        long id = ids.next(PurchaseNumbers.PURCHASE_ORDER);
        String number = PurchaseNumbers.PURCHASE_ORDER.number(calendar.today(), id);
        Instant now = calendar.now();
        PurchaseOrder order = new PurchaseOrder(id, number, seller, now);
        order.carry(said.number(), Fingerprint.of(said.content()), by, calendar.startOf(orderedOn));
        orders.saveAndFlush(order);
        for (OpenGoods line : said.lines()) {
            long requisition = ids.next(PurchaseNumbers.REQUISITION);
            requisitions.carry(
                    requisition,
                    PurchaseNumbers.REQUISITION.number(calendar.today(), requisition),
                    number,
                    line,
                    orderedOn,
                    now);
        }
        return number;
    }

    /** It goes on from here: its goods are awaited, as those of any order that was placed. */
    public void begin(String number, OpenPurchase said, String by) {
        events.publishEvent(new PurchaseCarried(
                number,
                by,
                Objects.requireNonNull(said.supplier()),
                said.number(),
                Objects.requireNonNull(said.orderedOn())));
    }

    /**
     * It was taken over by mistake, and is no more. What is expected of it is somebody else's business.
     *
     * @throws Refusal CONFLICT when it is ordered no longer
     */
    public void remove(String number, String by) {
        PurchaseOrder order = orders.hold(number).orElseThrow(() -> Refusal.notFound("document.unknown", number));
        order.requireOrdered();
        requisitions.removeOf(number);
        orders.delete(order);
        orders.flush();
        events.publishEvent(new CarriedPurchaseRemoved(number, by));
    }

    /** Those of which goods are still to come, the newest first, before the one with this id. */
    @Transactional(readOnly = true)
    public List<PurchaseView> ordered(long before, int size) {
        return queries.ordered(before, size);
    }
}
