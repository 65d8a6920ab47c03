package io.orderwright.supply.purchasing;

import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.supply.purchasing.PurchasingEvent.GoodsOrdered;
import io.orderwright.supply.purchasing.PurchasingEvent.PurchaseClosed;
import io.orderwright.supply.purchasing.PurchasingEvent.PurchaseDecided;
import io.orderwright.supply.purchasing.PurchasingEvent.PurchaseReviewed;
import io.orderwright.supply.purchasing.PurchasingEvent.PurchaseSent;
import io.orderwright.supply.purchasing.PurchasingEvent.SupplierRefusalResolved;
import io.orderwright.supply.purchasing.domain.PurchaseOrder;
import io.orderwright.supply.purchasing.domain.PurchaseOrders;
import io.orderwright.supply.purchasing.requisitions.PurchaseDrafts;
import io.orderwright.supply.purchasing.store.PurchaseQueries;
import io.orderwright.supply.purchasing.store.RequisitionLedger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Purchase orders, from the draft that a buyer looks at to the day when nothing more of them comes. */
@Service
@Transactional
public class Purchasing {

    /** The table that names who must agree to a purchase order. */
    public static final String APPROVAL = "purchasing/order-approval";

    private final PurchaseOrders orders;
    private final RequisitionLedger requisitions;
    private final PurchaseQueries queries;
    private final PurchaseDrafts drafts;
    private final PurchaseApproval approval;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    Purchasing(
            PurchaseOrders orders,
            RequisitionLedger requisitions,
            PurchaseQueries queries,
            PurchaseDrafts drafts,
            PurchaseApproval approval,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.orders = orders;
        this.requisitions = requisitions;
        this.queries = queries;
        this.drafts = drafts;
        this.approval = approval;
        this.events = events;
        this.calendar = calendar;
    }

    /** As {@link #review(String, boolean, String, String, String)}, whatever it holds. */
    @DecidedBy(Roles.PURCHASING)
    public void review(String number, boolean orderNow, String comment, String by) {
        review(number, orderNow, comment, "", by);
    }

    /**
     * The buyer wants it ordered, or dropped. From now on nothing is added to it.
     *
     * @param seen the word of {@link SeenPurchase} that was shown; empty where nobody told
     * @throws Refusal CONFLICT when it is no draft, or when nothing is left in it to be ordered; with the differences where it is
     *     another one than was seen
     */
    @DecidedBy(Roles.PURCHASING)
    public void review(String number, boolean orderNow, String comment, String seen, String by) {
        refuseUnlessSeen(number, seen);
        PurchaseOrder order = held(number);
        List<PurchaseLine> lines = requisitions.lines(number);
        order.review(orderNow, lines.size());
        if (orderNow) {
            Decision decision = approval.decide(get(number), lines);
            order.ask(by, decision.text("approver"), decision.version(), decision.row());
            orders.saveAndFlush(order);
        }
        events.publishEvent(new PurchaseReviewed(number, by, orderNow, comment));
    }

    /** Holds it until the transaction ends, and refuses an answer to another one than was seen; all are right where nobody told. */
    public void refuseUnlessSeen(String number, String seen) {
        if (!seen.isEmpty()) {
            held(number);
            seen(number).refuseUnless(seen, number);
        }
    }

    /** What somebody sees of it now. */
    @Transactional(readOnly = true)
    public SeenPurchase seen(String number) {
        return SeenPurchase.of(get(number), requisitions.lines(number));
    }

    /** It is not ordered; what is still missing is asked for again when somebody lacks it again. */
    public void drop(String number) {
        PurchaseOrder order = held(number);
        order.drop();
        orders.saveAndFlush(order);
        requisitions.withdrawOf(number);
        events.publishEvent(new PurchaseClosed(number, BusinessEvent.SYSTEM));
    }

    /**
     * Those who were asked said yes or no; after a no it is to be bundled again.
     *
     * @throws Refusal CONFLICT when nobody is asked
     */
    public void answered(String number, boolean approved, String comment, String by) {
        PurchaseOrder order = held(number);
        order.answer(by, comment, calendar.now());
        orders.saveAndFlush(order);
        events.publishEvent(new PurchaseDecided(number, by, approved, comment));
    }

    /** Whether its supplier takes it by machine. */
    @Transactional(readOnly = true)
    public boolean electronic(String number) {
        return queries.electronic(number).orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }

    /** It goes to the supplier, who has to confirm it before its goods are expected. */
    public void send(String number, String by) {
        PurchaseOrder order = held(number);
        order.send();
        orders.saveAndFlush(order);
        events.publishEvent(new PurchaseSent(number, by));
    }

    /**
     * The supplier's machine refused it, and the buyer says what comes of it.
     *
     * @throws Refusal INVALID without a word about it; CONFLICT when it is not with the supplier
     */
    @DecidedBy(Roles.PURCHASING)
    public void resolve(String number, SupplierAnswer answer, String comment, String by) {
        PurchaseOrder order = held(number);
        order.resolve(comment);
        orders.saveAndFlush(order);
        events.publishEvent(new SupplierRefusalResolved(number, by, answer, comment.strip()));
    }

    /** It is not to be ordered so: what it holds is still missing, but for what is known to be too much, and is bundled again for a buyer to look at. */
    public void refuse(String number) {
        PurchaseOrder order = held(number);
        order.refuse();
        orders.saveAndFlush(order);
        events.publishEvent(new PurchaseClosed(number, BusinessEvent.SYSTEM));
        drafts.bundle(requisitions.free(number));
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
        PurchaseOrder order = held(number);
        String by = order.order(confirmation, calendar.now());
        orders.saveAndFlush(order);
        events.publishEvent(
                new GoodsOrdered(number, by, order.supplier(), get(number).total()));
        return new OrderedGoods(requisitions.lines(number), by);
    }

    /** Whether the table named somebody who must say yes. */
    @Transactional(readOnly = true)
    public boolean needsApproval(String number) {
        return get(number).approver() != null;
    }

    /** Nothing more of it will come. */
    public void close(String number) {
        PurchaseOrder order = held(number);
        order.close();
        orders.saveAndFlush(order);
        events.publishEvent(new PurchaseClosed(number, BusinessEvent.SYSTEM));
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    @Transactional(readOnly = true)
    public PurchaseView get(String number) {
        return queries.find(number).orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }

    @Transactional(readOnly = true)
    public List<PurchaseLine> lines(String number) {
        return requisitions.lines(number);
    }

    /** The newest first, before the one with this id ({@code Long.MAX_VALUE} for the first page). */
    @Transactional(readOnly = true)
    public List<PurchaseView> page(long before, int size) {
        return queries.page(before, size);
    }

    /** Those of these ids, in no order. */
    @Transactional(readOnly = true)
    public List<PurchaseView> ofIds(List<String> ids) {
        return queries.ofIds(ids.stream().mapToLong(Long::parseLong).toArray());
    }

    private PurchaseOrder held(String number) {
        return orders.hold(number).orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }
}
