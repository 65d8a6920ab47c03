package io.orderwright.coordination.proposals;

import io.orderwright.coordination.messages.MessageReceiver;
import io.orderwright.coordination.messages.MessageReceivers;
import io.orderwright.fulfilment.expediting.Displacement;
import io.orderwright.fulfilment.expediting.Displacement.Loss;
import io.orderwright.fulfilment.expediting.Displacement.Slip;
import io.orderwright.fulfilment.expediting.ports.ReallocationExecution;
import io.orderwright.fulfilment.stock.Reallocation;
import io.orderwright.fulfilment.stock.Reallocation.AllocatedQuantity;
import io.orderwright.fulfilment.stock.Reallocation.ReallocatedQuantity;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.proposals.Preview;
import io.orderwright.sales.contacts.ContactPurpose;
import io.orderwright.sales.orders.OrderFacts;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.supply.production.ProductionSchedule;
import io.orderwright.supply.production.WorkShift;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes an order before others: first the queues of production, then reserved goods, then the orders that hold them, in
 * the order of locks. Only orders that wait for something and have nothing to be delivered now lose anything.
 */
@Component
class ExpediteOrder implements ReallocationExecution {

    private final OrderQueries orders;
    private final OrderProgress progress;
    private final ProductionSchedule schedule;
    private final Reallocation reallocation;
    private final MessageReceivers receivers;
    private final Preview preview;

    ExpediteOrder(
            OrderQueries orders,
            OrderProgress progress,
            ProductionSchedule schedule,
            Reallocation reallocation,
            MessageReceivers receivers,
            Preview preview) {
        this.orders = orders;
        this.progress = progress;
        this.schedule = schedule;
        this.reallocation = reallocation;
        this.receivers = receivers;
        this.preview = preview;
    }

    /** What was done: what is to be told about goods, and what it means for whom. */
    private record Run(List<ReallocatedQuantity> given, Displacement displacement) {}

    @Override
    public Displacement preview(String orderNumber) {
        return preview.rolledBack(() -> run(orderNumber, "preview", "preview").displacement());
    }

    @Override
    public Displacement carryOut(String orderNumber, String reference, String by) {
        Run run = run(orderNumber, reference, by);
        reallocation.tell(orderNumber, run.given(), by);
        return run.displacement();
    }

    private Run run(String orderNumber, String reference, String by) {
        refuseUnlessWaiting(orders.facts(orderNumber));
        List<WorkShift> shifts = schedule.insert(orderNumber);
        List<AllocatedQuantity> holdings = reallocation.takeable(orderNumber);
        Map<String, OrderFacts> held = new TreeMap<>();
        TreeSet<String> numbers = new TreeSet<>(List.of(orderNumber));
        holdings.forEach(holding -> numbers.add(holding.orderNumber()));
        numbers.forEach(number -> held.put(number, progress.hold(number)));
        refuseUnlessWaiting(held.get(orderNumber));
        List<AllocatedQuantity> allowed = holdings.stream()
                .filter(holding -> waiting(held.get(holding.orderNumber())))
                .toList();
        List<ReallocatedQuantity> given = reallocation.take(orderNumber, allowed, reference, by);
        return new Run(given, displacement(orderNumber, given, shifts, held));
    }

    private static void refuseUnlessWaiting(@Nullable OrderFacts order) {
        if (!waiting(order)) {
            throw Refusal.conflict("insertion.not-waiting", order == null ? "" : order.number());
        }
    }

    /** It waits for goods, and there is nothing of it to be delivered meanwhile. */
    private static boolean waiting(@Nullable OrderFacts order) {
        return order != null && order.answers().waitsForGoods();
    }

    private Displacement displacement(
            String urgent, List<ReallocatedQuantity> given, List<WorkShift> shifts, Map<String, OrderFacts> held) {
        Map<List<String>, Quantity> pieces = new TreeMap<>(
                Comparator.comparing((List<String> key) -> key.get(0)).thenComparing(key -> key.get(1)));
        given.forEach(one -> pieces.merge(List.of(one.fromOrder(), one.sku()), one.quantity(), Quantity::plus));
        List<Loss> losses = new ArrayList<>();
        pieces.forEach((key, quantity) -> {
            OrderFacts loser = held.get(key.get(0));
            losses.add(new Loss(key.get(0), loser == null ? "" : loser.tier(), key.get(1), quantity));
        });
        List<Slip> slips = new ArrayList<>();
        List<Slip> gains = new ArrayList<>();
        shifts.forEach(shift -> {
            Slip slip =
                    new Slip(shift.neededFor(), shift.tier(), shift.workOrder(), shift.sku(), shift.from(), shift.to());
            if (shift.neededFor().equals(urgent)) {
                gains.add(slip);
            } else if (slip.late() > 0) {
                slips.add(slip);
            }
        });
        return new Displacement(losses, slips, gains, reachable(losses, slips));
    }

    private List<String> reachable(List<Loss> losses, List<Slip> slips) {
        TreeSet<String> displaced = new TreeSet<>();
        losses.forEach(loss -> displaced.add(loss.order()));
        slips.forEach(slip -> displaced.add(slip.order()));
        Map<String, MessageReceiver> told =
                receivers.of(orders.byNumber(displaced).values(), ContactPurpose.DELIVERIES);
        return displaced.stream()
                .filter(order -> told.containsKey(order) && told.get(order).reachable())
                .toList();
    }
}
