package io.orderwright.supply.production.queue;

import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.own.AskedThings;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.supply.production.ProductionEvent.WorkScheduled;
import io.orderwright.supply.production.WorkFacts;
import io.orderwright.supply.production.WorkProgress;
import io.orderwright.supply.production.WorkView;
import io.orderwright.supply.production.WorkView.WorkState;
import io.orderwright.supply.production.centres.WorkCentre;
import io.orderwright.supply.production.domain.WorkOrder;
import io.orderwright.supply.production.domain.WorkRank;
import io.orderwright.supply.production.queue.FiniteCapacity.Slot;
import io.orderwright.supply.production.queue.FiniteCapacity.Work;
import io.orderwright.supply.production.store.CentreLedger;
import io.orderwright.supply.production.store.SlotLedger;
import io.orderwright.supply.production.store.SlotLedger.Row;
import io.orderwright.supply.production.store.WorkLedger;
import io.orderwright.supply.production.store.WorkLedger.WorkDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The queues of the work centres. A work order takes its place by the priority that the table production/work-priority
 * gives it; from then on only people move it. Every change schedules the whole queue anew, while its centre is held.
 */
@Component
public class WorkQueue {

    private static final String TABLE = "production/work-priority";

    private final CentreLedger centres;
    private final WorkLedger ledger;
    private final SlotLedger slots;
    private final DecisionTables tables;
    private final DecisionLog decisions;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    WorkQueue(
            CentreLedger centres,
            WorkLedger ledger,
            SlotLedger slots,
            DecisionTables tables,
            DecisionLog decisions,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.centres = centres;
        this.ledger = ledger;
        this.slots = slots;
        this.tables = tables;
        this.decisions = decisions;
        this.events = events;
        this.calendar = calendar;
    }

    /** A created work order gets its priority and its place; the caller holds the work centre. */
    public void enter(WorkView work) {
        byRule(work);
        List<WorkView> queue = new ArrayList<>(ledger.queue(work.workCentre()));
        WorkOrder order = new WorkOrder(work);
        order.schedule(queue.size() + 1);
        ledger.save(order);
        WorkView fresh = ledger.find(work.number()).orElseThrow();
        queue.add(place(queue, fresh), fresh);
        write(work.workCentre(), queue, Set.of(work.number()));
    }

    /** Asks the table which priority it has, and keeps the answer. */
    public void byRule(WorkView work) {
        LocalDate today = calendar.today();
        Decision decision = tables.decide(
                TABLE,
                WorkFacts.of(work.urgent(), work.tier(), work.neededOn(), today),
                AskedThings.product(work.sku()));
        decisions.record(work.number(), decision);
        ledger.prioritise(
                work.number(),
                Integer.parseInt(decision.text("priority")),
                decision.text("reason"),
                decision.version(),
                decision.row(),
                null);
    }

    /** Behind the last that comes before it by rule, and behind whatever is started. */
    public static int place(List<WorkView> queue, WorkView fresh) {
        int place = 0;
        for (int at = 0; at < queue.size(); at++) {
            if (queue.get(at).state() == WorkState.STARTED || WorkRank.outranks(queue.get(at), fresh)) {
                place = at + 1;
            }
        }
        return place;
    }

    /** Schedules the work centre's queue anew, as it stands. */
    public void schedule(String centre) {
        schedule(centre, Set.of());
    }

    /** @param told of whom it is said when they are ready, even if that has not changed */
    public void schedule(String centre, Set<String> told) {
        centres.hold(centre);
        write(centre, ledger.queue(centre), told);
    }

    public void write(String code, List<WorkView> queue, Set<String> told) {
        WorkCentre centre = centres.hold(code);
        Map<String, List<Slot>> plan = FiniteCapacity.plan(
                queue.stream()
                        .map(work ->
                                new Work(work.number(), WorkProgress.of(work).minutes()))
                        .toList(),
                centre::capacity,
                calendar.today());
        slots.replace(
                code,
                plan.values().stream()
                        .flatMap(List::stream)
                        .map(slot -> new Row(slot.number(), slot.day(), slot.minutes()))
                        .toList());
        List<WorkDays> days = new ArrayList<>();
        List<WorkScheduled> moved = new ArrayList<>();
        for (WorkView work : queue) {
            List<Slot> mine = Objects.requireNonNull(plan.get(work.number()));
            LocalDate starts = mine.isEmpty() ? null : mine.get(0).day();
            LocalDate ends = mine.isEmpty() ? null : mine.get(mine.size() - 1).day();
            int place = days.size() + 1;
            days.add(new WorkDays(work.number(), place, starts, ends));
            if (told.contains(work.number()) || !Objects.equals(ends, work.endsOn())) {
                moved.add(new WorkScheduled(
                        work.number(),
                        BusinessEvent.SYSTEM,
                        work.sku(),
                        WorkProgress.of(work).yield(),
                        ends));
            }
        }
        ledger.place(days);
        moved.forEach(events::publishEvent);
    }
}
