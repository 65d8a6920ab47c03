package io.orderwright.sales.orders.books;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderNumbers;
import io.orderwright.sales.orders.domain.SalesOrder;
import io.orderwright.sales.orders.domain.SalesOrders;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the module's services find an order by its number: the one way to read it, and the one way to hold it. */
@Component
public class OrdersByNumber {

    private final SalesOrders orders;
    private final NewOrders placed;
    private final EntityManager entities;

    OrdersByNumber(SalesOrders orders, NewOrders placed, EntityManager entities) {
        this.orders = orders;
        this.placed = placed;
        this.entities = entities;
    }

    public Optional<SalesOrder> find(String number) {
        return Optional.of(number)
                .filter(OrderNumbers.SALES_ORDER::names)
                .flatMap(name -> byId(OrderNumbers.SALES_ORDER.idOf(name)))
                .filter(order -> order.number().equals(number));
    }

    /** @throws Refusal NOT_FOUND for an unknown number, or what is none */
    public SalesOrder known(String number) {
        return byId(OrderNumbers.SALES_ORDER.idOf(number))
                .filter(order -> order.number().equals(number))
                .orElseThrow(() -> Refusal.notFound("order.unknown", number));
    }

    /**
     * The order as it is now, and as it stays until the transaction ends: for whoever changes quantities while goods may
     * arrive for it or leave it.
     *
     * @throws Refusal NOT_FOUND for an unknown number
     */
    public SalesOrder held(String number) {
        placed.write();
        SalesOrder order = known(number);
        orders.hold(order.id());
        entities.refresh(order);
        return order;
    }

    private Optional<SalesOrder> byId(long id) {
        return placed.find(id).or(() -> orders.findById(id));
    }
}
