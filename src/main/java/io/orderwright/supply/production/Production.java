package io.orderwright.supply.production;

import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.supply.production.ProductionEvent.WorkClosed;
import io.orderwright.supply.production.ProductionEvent.WorkCreated;
import io.orderwright.supply.production.ProductionEvent.WorkFinished;
import io.orderwright.supply.production.ProductionEvent.WorkNoLongerNeeded;
import io.orderwright.supply.production.ProductionEvent.WorkReduced;
import io.orderwright.supply.production.ProductionEvent.WorkReported;
import io.orderwright.supply.production.ProductionEvent.WorkRequested;
import io.orderwright.supply.production.ProductionEvent.WorkReviewed;
import io.orderwright.supply.production.ProductionEvent.WorkScheduled;
import io.orderwright.supply.production.ProductionEvent.WorkStarted;
import io.orderwright.supply.production.centres.MadeProduct;
import io.orderwright.supply.production.domain.WorkOrder;
import io.orderwright.supply.production.queue.WorkQueue;
import io.orderwright.supply.production.store.CentreLedger;
import io.orderwright.supply.production.store.WorkLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes what is missing. Whatever changes a work order that has a place holds its work centre first; the work centre
 * comes before invoices, credit and stock in the order of locks. A quantity is never changed: reports say what was made.
 */
@Service
@Transactional
public class Production {

    private final WorkLedger ledger;
    private final CentreLedger centres;
    private final WorkQueue queue;
    private final DocumentIds ids;
    private final ProductCatalog catalog;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    Production(
            WorkLedger ledger,
            CentreLedger centres,
            WorkQueue queue,
            DocumentIds ids,
            ProductCatalog catalog,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.ledger = ledger;
        this.centres = centres;
        this.queue = queue;
        this.ids = ids;
        this.catalog = catalog;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Goods are missing. The caller holds the SKU's stock, so that a need is asked for once.
     *
     * @param uncovered what all orders together lack of the SKU beyond what is on its way or asked for elsewhere: no more
     *     than that is made
     * @return the work order's number; none when nothing is to be made, or the SKU is not made by us
     */
    public Optional<String> need(WorkNeed need, Quantity uncovered) {
        Optional<MadeProduct> product = centres.product(need.sku()).filter(MadeProduct::made);
        Quantity quantity = need.quantity().smaller(uncovered);
        if (product.isEmpty() || !quantity.isPositive()) {
            return Optional.empty();
        }
        long id = ids.next(WorkNumbers.WORK_ORDER);
        String number = WorkNumbers.WORK_ORDER.number(calendar.today(), id);
        WorkNeed asked = new WorkNeed(
                need.orderNumber(), need.sku(), quantity, need.neededOn(), need.tier(), need.urgent(), need.follows());
        ledger.create(id, number, asked, product.get(), calendar.now());
        events.publishEvent(new WorkRequested(need.orderNumber(), BusinessEvent.SYSTEM, number, need.sku(), quantity));
        events.publishEvent(new WorkCreated(number, BusinessEvent.SYSTEM, need.sku(), quantity, need.orderNumber()));
        return Optional.of(number);
    }

    /** It gets its priority by the table, its place in the queue, and its days. */
    public void schedule(String number) {
        WorkView work = held(number);
        queue.enter(work);
        centres.changed(work.workCentre());
    }

    /** A planner releases it for production, or decides that it is not made. */
    @DecidedBy(Roles.PRODUCTION_PLANNER)
    public void review(String number, boolean release, String comment, String by) {
        WorkOrder work = new WorkOrder(held(number));
        work.review();
        if (release) {
            work.release(by, comment.strip(), calendar.now());
            ledger.save(work);
        }
        events.publishEvent(new WorkReviewed(number, by, release, comment.strip()));
    }

    /**
     * Somebody begins to make it; said again, nothing happens.
     *
     * @throws Refusal CONFLICT when it is not released, or ended
     */
    public void start(String number, String by) {
        WorkOrder work = new WorkOrder(held(number));
        if (!work.start(calendar.now())) {
            return;
        }
        ledger.save(work);
        centres.changed(work.workCentre());
        events.publishEvent(new WorkStarted(number, by));
        queue.schedule(work.workCentre());
    }

    /**
     * Something of it was made; the same report again counts once.
     *
     * @throws Refusal CONFLICT when it is not started, nothing more is made of it, or the reference said something else;
     *     INVALID when the report says nothing
     */
    public void report(String number, WorkReport report, String by) {
        WorkView work = held(number);
        List<ReportView> earlier = ledger.reports(number);
        Optional<ReportView> same = earlier.stream()
                .filter(known -> known.reference().equals(report.reference()))
                .findFirst();
        if (same.isPresent()) {
            if (!WorkOrder.repeats(same.get(), report)) {
                throw Refusal.conflict("production.reference-reused", report.reference(), number);
            }
            return;
        }
        new WorkOrder(work).mayReport(report);
        catalog.requireMeasure("completed", work.sku(), report.completed());
        catalog.requireMeasure("scrapped", work.sku(), report.scrapped());
        int reportNo = earlier.size() + 1;
        ledger.report(number, reportNo, report, by, calendar.now());
        events.publishEvent(new WorkReported(
                number,
                by,
                work.sku(),
                report.completed(work.quantity().unit()),
                report.scrapped(work.quantity().unit()),
                number + "/" + reportNo));
        if (WorkProgress.of(ledger.find(number).orElseThrow()).finished()) {
            events.publishEvent(new WorkFinished(number, by));
        } else {
            queue.schedule(work.workCentre(), Set.of(number));
        }
    }

    /** Nothing more is made of it: it leaves the schedule. */
    public void close(String number) {
        WorkOrder work = new WorkOrder(held(number));
        work.close(calendar.now());
        ended(work);
    }

    /** It is not made: a planner said so, or its order is gone and nothing of it was begun. */
    public void cancel(String number) {
        WorkOrder work = new WorkOrder(held(number));
        work.cancel(calendar.now());
        ended(work);
    }

    private void ended(WorkOrder work) {
        ledger.save(work);
        centres.changed(work.workCentre());
        events.publishEvent(new WorkClosed(work.number(), BusinessEvent.SYSTEM, work.sku(), work.state()));
        queue.schedule(work.workCentre());
    }

    /**
     * Fewer pieces are wanted of a work order that nobody has begun. Nothing happens where it was begun meanwhile.
     *
     * @param less fewer than its pieces
     * @return whether it is for fewer now
     */
    public boolean reduce(String number, Quantity less, String by) {
        WorkView read = held(number);
        WorkOrder work = new WorkOrder(read);
        if (!work.mayBeReducedBy(less)) {
            return false;
        }
        ledger.reduce(number, work.reduce(less));
        events.publishEvent(new WorkReduced(number, by, work.sku(), read.quantity(), less));
        if (work.place() == null) {
            WorkView now = get(number);
            events.publishEvent(new WorkScheduled(
                    number, by, now.sku(), WorkProgress.of(now).yield(), now.endsOn()));
        } else {
            centres.changed(work.workCentre());
            queue.schedule(work.workCentre(), Set.of(number));
        }
        return true;
    }

    /** What is still made for the order is wanted for that day; its place in the queue is for people to change. */
    public void neededOn(String orderNumber, LocalDate day) {
        ledger.neededOn(orderNumber, day);
    }

    /** Its order wants nothing of it any more: it ends, unless somebody has begun it. */
    public void notNeeded(String number) {
        events.publishEvent(new WorkNoLongerNeeded(number, BusinessEvent.SYSTEM));
    }

    /** Those of an order's work orders that nobody has begun. */
    @Transactional(readOnly = true)
    public List<String> notBegun(String orderNumber) {
        return ledger.ofOrder(orderNumber).stream()
                .filter(work -> work.state().notBegun())
                .map(WorkView::number)
                .toList();
    }

    /** What is or was made for an order, the oldest first. */
    @Transactional(readOnly = true)
    public List<WorkView> ofOrder(String orderNumber) {
        return ledger.ofOrder(orderNumber);
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    @Transactional(readOnly = true)
    public WorkView get(String number) {
        return ledger.find(number).orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }

    /** What was reported of it, the oldest first. */
    @Transactional(readOnly = true)
    public List<ReportView> reports(String number) {
        return ledger.reports(number);
    }

    /** The newest first, before the one with this id ({@code Long.MAX_VALUE} for the first page). */
    @Transactional(readOnly = true)
    public List<WorkView> page(long before, int size) {
        return ledger.page(before, size);
    }

    /** Those of these ids, in no order. */
    @Transactional(readOnly = true)
    public List<WorkView> ofIds(List<String> ids) {
        return ledger.ofIds(ids.stream().mapToLong(Long::parseLong).toArray());
    }

    /** As it is now, with its work centre held. */
    private WorkView held(String number) {
        String centre = ledger.centreOf(number).orElseThrow(() -> Refusal.notFound("document.unknown", number));
        centres.hold(centre);
        return get(number);
    }
}
