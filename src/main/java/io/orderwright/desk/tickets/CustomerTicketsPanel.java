package io.orderwright.desk.tickets;

import io.orderwright.contact.tracking.ServiceLinks;
import io.orderwright.desk.customers.CustomerPanel;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.service.tickets.TicketQueries;
import io.orderwright.service.tickets.TicketView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a customer wanted without naming an order, the way to open a ticket, and the link by which he does it himself. */
@Component
class CustomerTicketsPanel implements CustomerPanel {

    private static final int PLACE = 35;
    private static final int MOST = 15;

    private final TicketQueries tickets;
    private final ServiceLinks links;
    private final CurrentUser user;

    CustomerTicketsPanel(TicketQueries tickets, ServiceLinks links, CurrentUser user) {
        this.tickets = tickets;
        this.links = links;
        this.user = user;
    }

    /**
     * What the panel shows.
     *
     * @param tickets the newest of those without an order
     * @param offered whether this person may open one, and give the customer his link
     * @param link absent where nobody has configured under which address customers reach us
     */
    record CustomerTickets(
            List<TicketView> tickets,
            boolean offered,
            @Nullable String link) {}

    @Override
    public String template() {
        return "tickets/customer-panel";
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Optional<CustomerTickets> of(CustomerView customer, Map<String, String> asked) {
        List<TicketView> opened = tickets.withoutOrder(customer.code(), MOST);
        boolean offered = user.has(Roles.SERVICE_AGENT) || user.has(Roles.SALES) || user.has(Roles.SALES_MANAGER);
        String link = offered ? links.of(customer.code()).orElse(null) : null;
        return opened.isEmpty() && !offered
                ? Optional.empty()
                : Optional.of(new CustomerTickets(opened, offered, link));
    }
}
