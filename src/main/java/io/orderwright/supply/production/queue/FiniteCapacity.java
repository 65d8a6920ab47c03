package io.orderwright.supply.production.queue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Divides the minutes of a work centre's days among its queue: one after the other, no day beyond what it has. The same
 * queue always gives the same schedule.
 */
final class FiniteCapacity {

    /** What does not fit into this many days has no day at all. */
    static final int HORIZON = 1000;

    private FiniteCapacity() {}

    /** Work in the order in which it is done. */
    record Work(String number, long minutes) {}

    /** Minutes of a day that are for one work order. */
    record Slot(String number, LocalDate day, int minutes) {}

    /** The slots of each, in the order of the queue; none for what does not fit, and for whatever comes after it. */
    static Map<String, List<Slot>> plan(List<Work> queue, ToIntFunction<LocalDate> capacity, LocalDate from) {
        Map<String, List<Slot>> plan = new LinkedHashMap<>();
        LocalDate end = from.plusDays(HORIZON);
        LocalDate day = from;
        int free = capacity.applyAsInt(day);
        for (Work work : queue) {
            List<Slot> slots = new ArrayList<>();
            long left = work.minutes();
            while (left > 0 && day.isBefore(end)) {
                int taken = (int) Math.min(left, free);
                if (taken > 0) {
                    slots.add(new Slot(work.number(), day, taken));
                    left -= taken;
                    free -= taken;
                }
                if (left > 0) {
                    day = day.plusDays(1);
                    free = capacity.applyAsInt(day);
                }
            }
            plan.put(work.number(), left > 0 ? List.of() : slots);
        }
        return plan;
    }
}
