package io.orderwright.sales.orders;

import io.orderwright.platform.kernel.DayTotal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Orders in figures, for people who look at the whole. Every count stops at a limit, every sum reads some days only. */
public interface OrderFigures {

    /** Orders placed from the first day to the last, both included, whatever became of them. */
    List<DayTotal> placed(LocalDate first, LocalDate last, ZoneId zone);

    /** Orders in this state, any but CLOSED, counted no further than {@code atMost}. */
    int in(OrderState state, int atMost);

    /** Orders whose goods should have left before today and have not, counted no further than {@code atMost}. */
    int late(LocalDate today, int atMost);
}
