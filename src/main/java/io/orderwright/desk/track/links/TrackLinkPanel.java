package io.orderwright.desk.track.links;

import io.orderwright.desk.OrderPanel;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.Person;
import io.orderwright.sales.orders.OrderView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The customer's link on an order's page, for sales; it is fetched when the page is there. */
@Component
class TrackLinkPanel implements OrderPanel {

    @Override
    public String template() {
        return "track/link";
    }

    @Override
    public int place() {
        return 90;
    }

    @Override
    public boolean readBy(Person person) {
        return person.has(Roles.SALES) || person.has(Roles.SALES_MANAGER);
    }

    @Override
    public boolean fetchedWithFacts() {
        return false;
    }

    @Override
    public Optional<String> of(OrderView order) {
        return Optional.of(order.number());
    }
}
