package io.orderwright.desk.customers;

import io.orderwright.platform.security.Person;
import io.orderwright.sales.customers.CustomerView;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a customer's page: a bean of the room of the desk that knows about it. The page collects the panels and shows
 * them in the order of their places; it knows none of them by name.
 */
public interface CustomerPanel {

    /** The template whose fragment {@code panel(customer,shown)} draws it, for example {@code credit/customer-panel}. */
    String template();

    /** Where it stands among the others, the smallest first; no two panels have the same place. */
    int place();

    /** Whether it stands beside the customer's own data; otherwise it has the width of the page. */
    default boolean beside() {
        return false;
    }

    /** Whether this person may see it at all; what stands behind its links, the access rules say. */
    default boolean readBy(Person person) {
        return true;
    }

    /**
     * What it shows, for its template; empty when there is nothing to show.
     *
     * @param asked the parameters of the page's address, for a panel that is read on
     */
    Optional<?> of(CustomerView customer, Map<String, String> asked);
}
