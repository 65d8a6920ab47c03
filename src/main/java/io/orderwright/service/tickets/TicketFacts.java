package io.orderwright.service.tickets;

import io.orderwright.platform.decisions.own.AskedAbout;
import io.orderwright.platform.decisions.own.AskedThings;
import java.util.Objects;

/**
 * What the table service/service-level is asked about.
 *
 * @param kind COMPLAINT, REPAIR, VISIT or RECALL
 * @param priority LOW, NORMAL, HIGH or URGENT
 * @param tier of the customer, as the order says
 */
@AskedAbout({AskedThings.ORDER, AskedThings.CUSTOMER})
public record TicketFacts(String kind, String priority, String tier) {

    public TicketFacts {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(tier, "tier");
    }
}
