package io.orderwright.fulfilment.stock.allocation;

import io.orderwright.fulfilment.stock.AllocationFacts;
import io.orderwright.fulfilment.stock.ReserveStock;
import io.orderwright.fulfilment.stock.store.QueueLedger;
import io.orderwright.fulfilment.stock.store.QueueLedger.Place;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.own.AskedThings;
import io.orderwright.platform.kernel.CompanyCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who comes first, says the table fulfilment/allocation: when an order begins to wait, and again each time that goods
 * are there to be given, since days pass and tables change.
 */
@Component
public class Allocation {

    private static final String TABLE = "fulfilment/allocation";

    private final QueueLedger queue;
    private final DecisionTables tables;
    private final DecisionLog decisions;
    private final CompanyCalendar calendar;

    Allocation(QueueLedger queue, DecisionTables tables, DecisionLog decisions, CompanyCalendar calendar) {
        this.queue = queue;
        this.tables = tables;
        this.decisions = decisions;
        this.calendar = calendar;
    }

    /** The priority with which the order begins to wait; higher is served first. */
    public int priority(ReserveStock asked) {
        Decision decision = tables.decide(
                TABLE,
                AllocationFacts.of(false, asked.tier(), asked.requestedOn(), calendar.today(), calendar.today()),
                AskedThings.order(asked.orderNumber()));
        decisions.record(asked.orderNumber(), decision);
        return priority(decision);
    }

    /** Orders of which the table is told the same get the same answer. @param order empty where nothing else is asked of it */
    private record AskedPlace(AllocationFacts facts, String order) {}

    /** Asks again about everybody who waits for the SKU; what has changed is kept, with its reason. */
    public void rank(String sku) {
        LocalDate today = calendar.today();
        Map<AskedPlace, Decision> known = new HashMap<>();
        boolean differ = tables.asksAboutOwnFields(TABLE);
        List<Place> moved = new ArrayList<>();
        Set<String> told = new HashSet<>();
        queue.waiting(sku).forEach(place -> {
            AllocationFacts facts = AllocationFacts.of(
                    place.urgent(), place.tier(), place.requestedOn(), calendar.dateOf(place.since()), today);
            Decision decision = known.computeIfAbsent(
                    new AskedPlace(facts, differ ? place.orderNumber() : ""),
                    asked -> tables.decide(TABLE, facts, AskedThings.order(place.orderNumber())));
            if (priority(decision) != place.priority()) {
                moved.add(place.with(priority(decision)));
                if (told.add(place.orderNumber())) {
                    decisions.record(place.orderNumber(), decision);
                }
            }
        });
        queue.move(moved);
    }

    private static int priority(Decision decision) {
        return Integer.parseInt(decision.text("priority"));
    }
}
