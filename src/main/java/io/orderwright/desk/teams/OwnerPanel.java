package io.orderwright.desk.teams;

import io.orderwright.desk.OrderPanel;
import io.orderwright.sales.orders.OrderView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who looks after an order, on its page; it is fetched when the page is there. */
@Component
class OwnerPanel implements OrderPanel {

    @Override
    public String template() {
        return "teams/owner";
    }

    @Override
    public int place() {
        return 85;
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
