package io.orderwright.desk.tickets;

import io.orderwright.desk.OrderPanel;
import io.orderwright.desk.RelatedPapers;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.service.tickets.TicketQueries;
import io.orderwright.service.tickets.TicketView;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the customer of an order wanted after the sale, and the way to open a ticket. */
@Component
class TicketsPanel implements OrderPanel, RelatedPapers {

    private static final int PLACE = 55;

    private final TicketQueries tickets;
    private final CurrentUser user;

    TicketsPanel(TicketQueries tickets, CurrentUser user) {
        this.tickets = tickets;
        this.user = user;
    }

    /**
     * What the panel shows.
     *
     * @param offered whether this person may open one
     */
    record Tickets(List<TicketView> tickets, boolean offered) {}

    @Override
    public String template() {
        return "tickets/panel";
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Optional<Tickets> of(OrderView order) {
        List<TicketView> opened = tickets.ofOrder(order.number());
        boolean offered = user.has(Roles.SERVICE_AGENT) || user.has(Roles.SALES) || user.has(Roles.SALES_MANAGER);
        return opened.isEmpty() && !offered ? Optional.empty() : Optional.of(new Tickets(opened, offered));
    }

    @Override
    public List<String> numbersOf(String orderNumber) {
        return tickets.ofOrder(orderNumber).stream().map(TicketView::number).toList();
    }
}
