package io.orderwright.desk.tickets;

import io.orderwright.platform.ground.Page;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.service.tickets.TicketDesk;
import io.orderwright.service.tickets.TicketDesk.TicketFilter;
import io.orderwright.service.tickets.TicketDesk.TicketRow;
import io.orderwright.service.tickets.TicketKind;
import io.orderwright.service.tickets.TicketState;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All tickets, what is due first at the top. */
@Controller
class TicketsPage {

    private static final int SIZE = 30;

    private final TicketDesk desk;
    private final CompanyCalendar calendar;

    TicketsPage(TicketDesk desk, CompanyCalendar calendar) {
        this.desk = desk;
        this.calendar = calendar;
    }

    @GetMapping("/tickets")
    String list(
            @RequestParam(required = false) @Nullable TicketState state,
            @RequestParam(required = false) @Nullable TicketKind kind,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        TicketFilter filter = new TicketFilter(
                state == null ? TicketState.LIVE : Set.of(state), kind, owner.strip(), "", customer.strip());
        Page<TicketRow> page = Page.of(desk.page(filter, after, SIZE + 1), SIZE, TicketRow::place);
        model.addAttribute("tickets", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("state", state);
        model.addAttribute("states", TicketState.values());
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", TicketKind.values());
        model.addAttribute("owner", owner.strip());
        model.addAttribute("customer", customer.strip());
        model.addAttribute("moment", calendar.now());
        model.addAttribute("satisfaction", desk.satisfaction());
        return "tickets/list";
    }
}
