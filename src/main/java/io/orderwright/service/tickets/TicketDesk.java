package io.orderwright.service.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists tickets, what is due first at the top. */
public interface TicketDesk {

    /**
     * Which tickets are wanted.
     *
     * @param states none for all
     * @param kind absent for all
     * @param owner empty for everybody's
     * @param order empty for those about all orders, and about none
     * @param customer the code; empty for all
     */
    record TicketFilter(
            Set<TicketState> states, @Nullable TicketKind kind, String owner, String order, String customer) {

        /** Of all customers. */
        public TicketFilter(Set<TicketState> states, @Nullable TicketKind kind, String owner, String order) {
            this(states, kind, owner, order, "");
        }
    }

    /**
     * A ticket in a list.
     *
     * @param order absent where the customer named none
     * @param nextDue what is due next; absent while the clocks stand
     * @param place where it stands in the list, for the page after
     */
    public record TicketRow(
            String number,
            @Nullable String order,
            String customer,
            TicketKind kind,
            TicketPriority priority,
            TicketState state,
            @Nullable String owner,
            Instant openedAt,
            @Nullable Instant nextDue,
            @Nullable Integer score,
            String place) {}

    /**
     * One page: what is due first, then those whose clocks stand, each in the order in which they were opened.
     *
     * @param after the place of the last of the page before; empty for the first page
     * @throws io.orderwright.platform.kernel.Refusal INVALID for a place that no page named
     */
    List<TicketRow> page(TicketFilter filter, String after, int size);

    /** How content customers are. @param average of the scores 1 to 5, to one decimal, half up; absent before anybody said so */
    record Satisfaction(int answers, @Nullable String average) {}

    Satisfaction satisfaction();
}
