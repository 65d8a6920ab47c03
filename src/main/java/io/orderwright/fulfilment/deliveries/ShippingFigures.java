package io.orderwright.fulfilment.deliveries;

import io.orderwright.platform.kernel.DayTotal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Deliveries in figures. Every count stops at a limit, every sum reads some days only. */
public interface ShippingFigures {

    /** Deliveries that left from the first day to the last, both included. */
    List<DayTotal> dispatched(LocalDate first, LocalDate last, ZoneId zone);

    /** Deliveries that wait to leave, counted no further than {@code atMost}. */
    int open(int atMost);

    /** Deliveries that left long ago with no carrier that would tell, and are not proved; counted no further than {@code atMost}. */
    int unproved(int atMost);
}
