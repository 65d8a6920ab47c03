package io.orderwright.sales.orders.books;

import io.orderwright.platform.kernel.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/** The day for which an order may be wanted: from today on, and not so far that it is a slip. */
public final class RequestedDay {

    /** Nobody wants goods later than that; 9999 is a slip. */
    private static final int FURTHEST_YEARS = 80;

    private RequestedDay() {}

    /** @return why it cannot be wanted for that day, if so */
    public static Optional<Refusal> fault(LocalDate wanted, LocalDate today) {
        if (wanted.isBefore(today)) {
            return Optional.of(Refusal.invalid("requestedOn", "order.requested-past", wanted, today));
        }
        return wanted.isAfter(today.plusYears(FURTHEST_YEARS))
                ? Optional.of(Refusal.invalid("requestedOn", "order.requested-far", wanted))
                : Optional.empty();
    }
}
