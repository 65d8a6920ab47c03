package io.orderwright.supply.production;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.supply.production.DayLoad.Part;
import io.orderwright.supply.production.ProductionEvent.WorkMoved;
import io.orderwright.supply.production.ProductionEvent.WorkPrioritised;
import io.orderwright.supply.production.WorkView.WorkState;
import io.orderwright.supply.production.centres.WorkCentre;
import io.orderwright.supply.production.domain.WorkOrder;
import io.orderwright.supply.production.queue.WorkQueue;
import io.orderwright.supply.production.store.CentreLedger;
import io.orderwright.supply.production.store.SlotLedger;
import io.orderwright.supply.production.store.SlotLedger.Row;
import io.orderwright.supply.production.store.WorkLedger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The schedule as people see and change it. Who changes a queue says which version of it he has seen; after another
 * change he is refused, and nothing has happened.
 */
@Service
@Transactional
public class ProductionSchedule {

    /** The lowest and the highest priority that a planner may set. */
    public static final int LOWEST = 1;

    public static final int HIGHEST = 9;

    private final CentreLedger centres;
    private final WorkLedger ledger;
    private final SlotLedger slots;
    private final WorkQueue queue;
    private final ApplicationEventPublisher events;

    ProductionSchedule(
            CentreLedger centres,
            WorkLedger ledger,
            SlotLedger slots,
            WorkQueue queue,
            ApplicationEventPublisher events) {
        this.centres = centres;
        this.ledger = ledger;
        this.slots = slots;
        this.queue = queue;
        this.events = events;
    }

    /** @throws Refusal NOT_FOUND for an unknown work centre */
    @Transactional(readOnly = true)
    public QueueView queue(String centre) {
        WorkCentre found =
                centres.find(centre).orElseThrow(() -> Refusal.notFound("production.centre-unknown", centre));
        // The version first: a queue that is newer than its version is refused, an older one would be taken.
        int version = centres.version(centre);
        return new QueueView(found, version, ledger.queue(centre));
    }

    /** Its days from one on, without those on which it does not work. */
    @Transactional(readOnly = true)
    public List<DayLoad> load(WorkCentre centre, LocalDate from, int days) {
        LocalDate until = from.plusDays(days);
        Map<LocalDate, List<Row>> byDay =
                slots.slots(centre.code(), from, until).stream().collect(Collectors.groupingBy(Row::day));
        return Stream.iterate(from, day -> day.isBefore(until), day -> day.plusDays(1))
                .map(day -> day(day, centre.capacity(day), byDay.getOrDefault(day, List.of())))
                .filter(load -> load.capacity() > 0 || load.planned() > 0)
                .toList();
    }

    private static DayLoad day(LocalDate day, int capacity, List<Row> rows) {
        return new DayLoad(
                day,
                capacity,
                rows.stream().mapToInt(Row::minutes).sum(),
                rows.stream()
                        .map(row -> new Part(row.workOrder(), row.minutes()))
                        .toList());
    }

    /**
     * Puts a work order before another of its queue, or at the end. Priorities stay as they are.
     *
     * @param before null for the end
     * @throws Refusal CONFLICT when the queue is another one by now, or what is started would be passed
     */
    public void move(String centre, String number, @Nullable String before, int version, String by) {
        List<WorkView> works = seen(centre, version, number);
        WorkView moved = find(works, number);
        works.remove(moved);
        int at = before == null ? works.size() : works.indexOf(find(works, before));
        new WorkOrder(moved).mayBeRanked();
        if (at < works.size()) {
            new WorkOrder(works.get(at)).mayBeRanked();
        }
        works.add(at, moved);
        ledger.movedBy(number, by);
        centres.changed(centre);
        events.publishEvent(new WorkMoved(number, by, place(moved), at + 1));
        queue.write(centre, works, Set.of());
    }

    /**
     * Gives a work order another priority, and the place that goes with it.
     *
     * @param priority null for the one that the table gives
     * @throws Refusal CONFLICT when the queue is another one by now, or it is started; INVALID for none of 1 to 9
     */
    public void prioritise(String centre, String number, @Nullable Integer priority, int version, String by) {
        if (priority != null && (priority < LOWEST || priority > HIGHEST)) {
            throw Refusal.invalid("priority", "production.priority-range", LOWEST, HIGHEST);
        }
        List<WorkView> works = seen(centre, version, number);
        WorkView work = find(works, number);
        new WorkOrder(work).mayBeRanked();
        if (priority == null) {
            queue.byRule(work);
        } else {
            ledger.prioritise(number, priority, null, null, null, by);
        }
        works.remove(work);
        WorkView changed = ledger.find(number).orElseThrow();
        works.add(WorkQueue.place(works, changed), changed);
        centres.changed(centre);
        events.publishEvent(new WorkPrioritised(number, by, work.priority(), changed.priority()));
        queue.write(centre, works, Set.of());
    }

    /**
     * What is made for the order, and not begun, comes first among what is urgent, in each of its queues.
     *
     * @return every work order that is ready on another day by that, also of others
     */
    public List<WorkShift> insert(String orderNumber) {
        List<WorkView> own = ledger.ofOrder(orderNumber).stream()
                .filter(work -> work.state().open() && work.state() != WorkState.STARTED)
                .toList();
        TreeSet<String> codes = new TreeSet<>();
        own.forEach(work -> codes.add(work.workCentre()));
        codes.forEach(centres::hold);
        own.forEach(work -> ledger.urgent(work.number()));
        List<WorkShift> shifts = new ArrayList<>();
        codes.forEach(centre -> shifts.addAll(insert(centre, orderNumber)));
        return shifts;
    }

    private List<WorkShift> insert(String centre, String orderNumber) {
        List<WorkView> before = ledger.queue(centre);
        List<WorkView> works = new ArrayList<>(before);
        before.stream()
                .filter(work -> work.neededFor().equals(orderNumber) && work.state() != WorkState.STARTED)
                .forEach(work -> {
                    queue.byRule(work);
                    works.removeIf(other -> other.number().equals(work.number()));
                    WorkView changed = ledger.find(work.number()).orElseThrow();
                    works.add(WorkQueue.place(works, changed), changed);
                });
        centres.changed(centre);
        queue.write(centre, works, Set.of());
        Map<String, WorkView> after =
                ledger.queue(centre).stream().collect(Collectors.toMap(WorkView::number, work -> work));
        return before.stream()
                .map(work -> new WorkShift(
                        work.number(),
                        work.neededFor(),
                        work.tier(),
                        work.sku(),
                        work.endsOn(),
                        Objects.requireNonNull(after.get(work.number())).endsOn()))
                .filter(shift -> !Objects.equals(shift.from(), shift.to()))
                .toList();
    }

    /** A day has passed: what was planned for it and is not done moves on. */
    public void newDay() {
        List<WorkCentre> page = centres.page("", PAGE);
        while (!page.isEmpty()) {
            page.forEach(centre -> queue.schedule(centre.code()));
            page = centres.page(page.get(page.size() - 1).code(), PAGE);
        }
    }

    private static final int PAGE = 200;

    private List<WorkView> seen(String centre, int version, String number) {
        centres.hold(centre);
        if (centres.version(centre) != version) {
            throw Refusal.conflict("production.queue-changed", number, centre);
        }
        return new ArrayList<>(ledger.queue(centre));
    }

    private static WorkView find(List<WorkView> works, String number) {
        return works.stream()
                .filter(work -> work.number().equals(number))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }

    private static int place(WorkView work) {
        return Optional.ofNullable(work.place()).orElse(0);
    }
}
