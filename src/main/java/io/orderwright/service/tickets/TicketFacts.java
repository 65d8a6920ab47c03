package io.orderwright.service.tickets;

import java.util.Objects;

/**
 * What the table service/service-level is asked about.
 *
 * @param kind COMPLAINT, REPAIR, VISIT or RECALL
 * @param priority LOW, NORMAL, HIGH or URGENT
 * @param tier of the customer, as the order says
 */
public record TicketFacts(String kind, String priority, String tier) {

    public TicketFacts {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(tier, "tier");
    }
}
