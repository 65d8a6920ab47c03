package io.orderwright.desk.returns;

import io.orderwright.desk.HomePanel;
import io.orderwright.fulfilment.returns.repairs.RepairView;
import io.orderwright.fulfilment.returns.repairs.Repairs;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.Person;
import io.orderwright.service.tickets.TicketQueries;
import io.orderwright.service.tickets.TicketView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose repair is over and of which nobody has said what became of it: the warehouse sends it back, or scraps it. */
@Component
class RepairsOver implements HomePanel {

    private static final int PLACE = 21;
    private static final int MOST = 20;
    private static final int LOOKED_AT = 500;

    private final Repairs repairs;
    private final TicketQueries tickets;

    RepairsOver(Repairs repairs, TicketQueries tickets) {
        this.repairs = repairs;
        this.tickets = tickets;
    }

    @Override
    public String template() {
        return "returns/repaired";
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Optional<List<RepairView>> of(Person person) {
        return Optional.of(person.has(Roles.WAREHOUSE) ? over() : List.<RepairView>of())
                .filter(waiting -> !waiting.isEmpty());
    }

    private List<RepairView> over() {
        List<RepairView> withUs = repairs.withUs(LOOKED_AT);
        Map<String, TicketView> known =
                tickets.byNumber(withUs.stream().map(RepairView::ticket).toList());
        return withUs.stream()
                .filter(one -> over(known.get(one.ticket())))
                .limit(MOST)
                .toList();
    }

    private static boolean over(@Nullable TicketView ticket) {
        return ticket != null && !ticket.state().running() && !ticket.state().paused();
    }
}
