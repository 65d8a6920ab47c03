package io.orderwright.desk.teams;

import io.orderwright.desk.customers.CustomerPanel;
import io.orderwright.sales.customers.CustomerView;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who looks after a customer, on its page; it is fetched when the page is there. */
@Component
class CustomerOwnerPanel implements CustomerPanel {

    @Override
    public String template() {
        return "teams/customer-owner";
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public Optional<String> of(CustomerView customer, Map<String, String> asked) {
        return Optional.of(customer.code());
    }
}
