package io.orderwright.desk.sales;

import io.orderwright.desk.customers.CustomerPanel;
import io.orderwright.platform.ground.Page;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderSummary;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a customer ordered, the newest first, on its page. */
@Component
class CustomerOrdersPanel implements CustomerPanel {

    private static final int ORDERS = 15;

    private final OrderQueries orders;

    CustomerOrdersPanel(OrderQueries orders) {
        this.orders = orders;
    }

    @Override
    public String template() {
        return "customers/orders-panel";
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public Optional<Page<OrderSummary>> of(CustomerView customer, Map<String, String> asked) {
        long before = Long.parseLong(asked.getOrDefault("before", String.valueOf(Long.MAX_VALUE)));
        return Optional.of(Page.of(
                orders.page(before, Set.of(), customer.code(), ORDERS + 1),
                ORDERS,
                order -> String.valueOf(order.id())));
    }
}
