package io.orderwright.sales.orders.web;

import io.orderwright.platform.ground.answers.Expansion;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who placed orders, as the master data have it now. */
@Component
class OrderCustomers implements Expansion {

    private final OrderQueries orders;
    private final CustomerMaster customers;

    OrderCustomers(OrderQueries orders, CustomerMaster customers) {
        this.orders = orders;
        this.customers = customers;
    }

    @Override
    public String of() {
        return "order";
    }

    @Override
    public String name() {
        return "customer";
    }

    @Override
    public Type type() {
        return CustomerView.class;
    }

    @Override
    public Map<String, ?> byKey(Collection<String> keys) {
        Collection<OrderView> found = orders.byNumber(keys).values();
        Map<String, CustomerView> buyers = customers.byCode(
                found.stream().map(OrderView::customer).distinct().toList());
        Map<String, CustomerView> ofOrders = new HashMap<>();
        for (OrderView order : found) {
            ofOrders.put(order.number(), Objects.requireNonNull(buyers.get(order.customer())));
        }
        return ofOrders;
    }
}
