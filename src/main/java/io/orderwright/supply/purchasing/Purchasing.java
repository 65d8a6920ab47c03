package io.orderwright.supply.purchasing;

import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.DocumentType;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.supply.purchasing.PurchaseView.State;
import io.orderwright.supply.purchasing.PurchasingEvent.GoodsOrdered;
import io.orderwright.supply.purchasing.PurchasingEvent.PurchaseClosed;
import io.orderwright.supply.purchasing.PurchasingEvent.PurchaseDecided;
import io.orderwright.supply.purchasing.PurchasingEvent.PurchaseOpened;
import io.orderwright.supply.purchasing.PurchasingEvent.PurchaseRequestReduced;
import io.orderwright.supply.purchasing.PurchasingEvent.PurchaseRequestWithdrawn;
import io.orderwright.supply.purchasing.PurchasingEvent.PurchaseRequested;
import io.orderwright.supply.purchasing.PurchasingEvent.PurchaseReviewed;
import io.orderwright.supply.purchasing.PurchasingEvent.PurchaseSent;
import io.orderwright.supply.purchasing.PurchasingEvent.SupplierRefusalResolved;
import io.orderwright.supply.purchasing.store.PurchaseLedger;
import io.orderwright.supply.purchasing.store.SupplierLedger;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Buys what is missing: asks once for each need, bundles what one supplier sells, and has it approved by amount. */
@Service
@Transactional
public class Purchasing {

    /** The table that names who must agree to a purchase order. */
    public static final String APPROVAL = "purchasing/order-approval";

    private final PurchaseLedger ledger;
    private final SupplierLedger suppliers;
    private final SupplierChoice choice;
    private final ProductCatalog catalog;
    private final DecisionTables tables;
    private final DecisionLog decisions;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    Purchasing(
            PurchaseLedger ledger,
            SupplierLedger suppliers,
            SupplierChoice choice,
            ProductCatalog catalog,
            DecisionTables tables,
            DecisionLog decisions,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.ledger = ledger;
        this.suppliers = suppliers;
        this.choice = choice;
        this.catalog = catalog;
        this.tables = tables;
        this.decisions = decisions;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * An order lacks goods; asked for once per order and SKU.
     *
     * @param uncovered what all orders together lack of the SKU beyond what is on its way: no more than that is bought
     */
    public void need(Need need, BigDecimal uncovered) {
        BigDecimal quantity = need.quantity().min(uncovered.subtract(ledger.asked(need.sku())));
        if (quantity.signum() <= 0) {
            return;
        }
        Need asked = new Need(need.orderNumber(), need.sku(), quantity, need.neededOn());
        long id = ids.next(DocumentType.REQUISITION);
        String number = DocumentType.REQUISITION.number(calendar.today(), id);
        if (ledger.request(id, number, asked, calendar.now())) {
            String purchase = bundle(asked, number);
            events.publishEvent(new PurchaseRequested(
                    need.orderNumber(), BusinessEvent.SYSTEM, number, need.sku(), quantity, purchase));
        }
    }

    /** What of a SKU has been asked for and not been ordered yet. */
    @Transactional(readOnly = true)
    public BigDecimal asked(String sku) {
        return ledger.asked(sku);
    }

    /** Somebody offers the SKU now: what waited for that is bundled. */
    void supplied(String sku) {
        ledger.unsupplied(sku).forEach(need -> bundle(need, ledger.requisition(need)));
    }

    private @Nullable String bundle(Need need, String requisition) {
        Optional<SupplierOffer> best = choice.choose(need, requisition);
        if (best.isEmpty()) {
            return null;
        }
        SupplierOffer offer = best.get();
        String known = ledger.draft(offer.supplier()).orElse(null);
        String opened = known == null ? open(offer.supplier()) : null;
        String purchase = known != null
                ? known
                : opened != null ? opened : ledger.draft(offer.supplier()).orElseThrow();
        ledger.assign(requisition, purchase, offer);
        if (opened != null) {
            events.publishEvent(new PurchaseOpened(opened, BusinessEvent.SYSTEM, offer.supplier()));
        }
        return purchase;
    }

    private @Nullable String open(String supplier) {
        long id = ids.next(DocumentType.PURCHASE_ORDER);
        String number = DocumentType.PURCHASE_ORDER.number(calendar.today(), id);
        Supplier from = suppliers.find(supplier).orElseThrow();
        return ledger.open(id, number, from, calendar.now()) ? number : null;
    }

    /** The order no longer needs anything; what is ordered or being approved comes all the same. */
    public void withdraw(String orderNumber) {
        int withdrawn = ledger.withdraw(orderNumber);
        if (withdrawn > 0) {
            events.publishEvent(new PurchaseRequestWithdrawn(orderNumber, BusinessEvent.SYSTEM, withdrawn));
        }
    }

    /**
     * The order needs so much less of a SKU; what is ordered or being approved comes all the same.
     *
     * @return by how much less is bought; zero where it was ordered already, or never asked for
     */
    public BigDecimal reduce(String orderNumber, String sku, BigDecimal less) {
        BigDecimal reduced = ledger.reduce(orderNumber, sku, less);
        if (reduced.signum() > 0) {
            events.publishEvent(new PurchaseRequestReduced(orderNumber, BusinessEvent.SYSTEM, sku, reduced));
        }
        return reduced;
    }

    /**
     * The buyer wants it ordered, or dropped. From now on nothing is added to it.
     *
     * @throws Refusal CONFLICT when it is no draft, or when nothing is left in it to be ordered
     */
    @DecidedBy(Roles.PURCHASING)
    public void review(String number, boolean orderNow, String comment, String by) {
        PurchaseView purchase = held(number, State.DRAFT);
        if (orderNow && ledger.lines(number).isEmpty()) {
            throw Refusal.conflict("purchasing.nothing-to-order", number);
        }
        if (orderNow) {
            PurchaseFacts facts = PurchaseFacts.of(
                    ledger.orderedBefore(purchase.supplier()), purchase, ledger.lines(number), catalog);
            Decision decision = tables.decide(APPROVAL, facts);
            decisions.record(number, decision);
            ledger.ask(number, by, decision.text("approver"), decision.version(), decision.row());
        }
        events.publishEvent(new PurchaseReviewed(number, by, orderNow, comment));
    }

    /** It is not ordered; what is still missing is asked for again when somebody lacks it again. */
    public void drop(String number) {
        held(number, State.DRAFT);
        ledger.withdrawOf(number);
        ledger.move(number, State.DROPPED);
        events.publishEvent(new PurchaseClosed(number, BusinessEvent.SYSTEM));
    }

    /**
     * Those who were asked said yes or no; after a no it is to be bundled again.
     *
     * @throws Refusal CONFLICT when nobody is asked
     */
    public void answered(String number, boolean approved, String comment, String by) {
        held(number, State.IN_APPROVAL);
        ledger.decide(number, by, comment, calendar.now());
        events.publishEvent(new PurchaseDecided(number, by, approved, comment));
    }

    /** Whether its supplier takes it by machine. */
    @Transactional(readOnly = true)
    public boolean electronic(String number) {
        return suppliers.find(get(number).supplier()).orElseThrow().electronic();
    }

    /** It goes to the supplier, who has to confirm it before its goods are expected. */
    public void send(String number, String by) {
        held(number, State.IN_APPROVAL);
        ledger.move(number, State.SENT);
        events.publishEvent(new PurchaseSent(number, by));
    }

    /**
     * The supplier's machine refused it, and the buyer says what comes of it.
     *
     * @throws Refusal INVALID without a word about it; CONFLICT when it is not with the supplier
     */
    @DecidedBy(Roles.PURCHASING)
    public void resolve(String number, SupplierAnswer answer, String comment, String by) {
        held(number, State.SENT);
        if (comment.isBlank()) {
            throw Refusal.invalid("comment", "purchasing.comment-missing");
        }
        ledger.remark(number, comment.strip());
        events.publishEvent(new SupplierRefusalResolved(number, by, answer, comment.strip()));
    }

    /** It is not to be ordered so: what it holds is still missing, and is bundled again for a buyer to look at. */
    public void refuse(String number) {
        held(number, State.IN_APPROVAL, State.SENT);
        ledger.move(number, State.DROPPED);
        events.publishEvent(new PurchaseClosed(number, BusinessEvent.SYSTEM));
        List<Need> needs = ledger.free(number);
        needs.forEach(need -> bundle(need, ledger.requisition(need)));
    }

    /** Lines whose goods are on their way, and whose order they are. */
    public record OrderedGoods(List<PurchaseLine> lines, String by) {}

    /**
     * It is ordered, in the name of the buyer who asked for it: also where somebody else approved it, or where nobody but
     * the supplier's machine is at work.
     *
     * @param confirmation the supplier's number for it, where it confirmed by machine
     */
    public OrderedGoods order(String number, @Nullable String confirmation) {
        PurchaseView purchase = held(number, State.IN_APPROVAL, State.SENT);
        String by = String.valueOf(purchase.askedBy());
        ledger.order(number, by, confirmation, calendar.now());
        events.publishEvent(new GoodsOrdered(number, by, purchase.supplier(), purchase.total()));
        return new OrderedGoods(ledger.lines(number), by);
    }

    /** Whether the table named somebody who must say yes. */
    @Transactional(readOnly = true)
    public boolean needsApproval(String number) {
        return get(number).approver() != null;
    }

    /** Nothing more of it will come. */
    public void close(String number) {
        held(number, State.ORDERED);
        ledger.move(number, State.RECEIVED);
        events.publishEvent(new PurchaseClosed(number, BusinessEvent.SYSTEM));
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    @Transactional(readOnly = true)
    public PurchaseView get(String number) {
        return ledger.find(number).orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }

    @Transactional(readOnly = true)
    public List<PurchaseLine> lines(String number) {
        return ledger.lines(number);
    }

    /** The newest first, before the one with this id ({@code Long.MAX_VALUE} for the first page). */
    @Transactional(readOnly = true)
    public List<PurchaseView> page(long before, int size) {
        return ledger.page(before, size);
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

    private PurchaseView held(String number, State... wanted) {
        PurchaseView purchase = ledger.hold(number).orElseThrow(() -> Refusal.notFound("document.unknown", number));
        if (!List.of(wanted).contains(purchase.state())) {
            throw Refusal.conflict("purchasing.state", number, purchase.state());
        }
        return purchase;
    }
}
