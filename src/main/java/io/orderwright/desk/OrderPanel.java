package io.orderwright.desk;

import io.orderwright.platform.security.Person;
import io.orderwright.sales.orders.OrderView;
import java.util.Optional;

/**
 * A part of an order's page: a bean of the room of the desk that knows about it. The page collects the panels and shows
 * them in the order of their places; it knows none of them by name.
 */
public interface OrderPanel {

    /** The template whose fragment {@code panel(order,shown)} draws it, for example {@code changes/panel}. */
    String template();

    /** Where it stands among the others, the smallest first; no two panels have the same place. */
    int place();

    /** Whether this person may see it at all; what stands behind its links, the access rules say. */
    default boolean readBy(Person person) {
        return true;
    }

    /**
     * Whether it is fetched again with the page's facts whenever something happens to the order. One that people type
     * into looks after itself: it stands below the others, and nothing takes away what is being typed.
     */
    default boolean fetchedWithFacts() {
        return true;
    }

    /** What it shows of this order, for its template; empty when there is nothing to show. */
    Optional<?> of(OrderView order);
}
