package io.orderwright.coordination.answers;

import io.orderwright.fulfilment.deliveries.OrderToDeliver;
import io.orderwright.fulfilment.deliveries.ports.DeliverableOrders;
import io.orderwright.fulfilment.stock.warehouses.Warehouse;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import org.springframework.stereotype.Component;

/** Tells shipping what an order says about its goods and where they go. */
@Component
class DeliverableOrdersInBooks implements DeliverableOrders {

    private final OrderQueries orders;
    private final CustomerMaster customers;
    private final ProductCatalog catalog;

    DeliverableOrdersInBooks(OrderQueries orders, CustomerMaster customers, ProductCatalog catalog) {
        this.orders = orders;
        this.customers = customers;
        this.catalog = catalog;
    }

    @Override
    public OrderToDeliver get(String orderNumber) {
        OrderView order = orders.get(orderNumber);
        CustomerView customer = customers.get(order.customer());
        return new OrderToDeliver(
                order.customer(),
                order.purchaseOrder(),
                order.tier(),
                catalog.inCompanyCurrency(order.gross(), order.currency()).amount(),
                Warehouse.MAIN,
                order.phone(),
                customer.address(),
                customer.city(),
                order.lines().stream()
                        .map(line -> new OrderToDeliver.LineToDeliver(
                                line.lineNo(), line.sku(), line.name(), line.unit(), line.ordered(), line.pack()))
                        .toList());
    }
}
