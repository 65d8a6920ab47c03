package io.orderwright.coordination.answers;

import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.orders.OrderNumbers;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.teams.ports.OwnedDocuments;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells teams which customers and orders there are. */
@Component
class OwnersOfDocuments implements OwnedDocuments {

    private final CustomerMaster customers;
    private final OrderQueries orders;

    OwnersOfDocuments(CustomerMaster customers, OrderQueries orders) {
        this.customers = customers;
        this.orders = orders;
    }

    @Override
    public void requireCustomer(String code) {
        customers.get(code);
    }

    @Override
    public void requireOrder(String number) {
        orders.facts(number);
    }

    @Override
    public Optional<Long> idOf(String number) {
        return Optional.of(number).filter(OrderNumbers.SALES_ORDER::names).map(OrderNumbers.SALES_ORDER::idOf);
    }

    @Override
    public List<String> openAmong(List<String> numbers) {
        return orders.byNumber(numbers).values().stream()
                .filter(order -> !order.state().ended())
                .map(order -> order.number())
                .sorted()
                .toList();
    }
}
