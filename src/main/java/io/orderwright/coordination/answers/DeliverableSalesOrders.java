package io.orderwright.coordination.answers;

import io.orderwright.fulfilment.deliveries.OrderToDeliver;
import io.orderwright.fulfilment.deliveries.OrderToDeliver.Destination;
import io.orderwright.fulfilment.deliveries.ports.DeliverableOrders;
import io.orderwright.fulfilment.stock.warehouses.Warehouse;
import io.orderwright.platform.ground.fields.FieldsOnPaper;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.orders.OrderNumbers;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.ShipTo;
import io.orderwright.sales.orders.amendments.OrderAmendments;
import io.orderwright.sales.orders.amendments.OrderVersion;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells shipping what an order says about its goods and where they go. */
@Component
class DeliverableSalesOrders implements DeliverableOrders {

    private final OrderQueries orders;
    private final OrderAmendments amendments;
    private final CustomerMaster customers;
    private final ProductCatalog catalog;
    private final FieldsOnPaper fields;

    DeliverableSalesOrders(
            OrderQueries orders,
            OrderAmendments amendments,
            CustomerMaster customers,
            ProductCatalog catalog,
            FieldsOnPaper fields) {
        this.amendments = amendments;
        this.orders = orders;
        this.customers = customers;
        this.catalog = catalog;
        this.fields = fields;
    }

    @Override
    public OrderToDeliver get(String orderNumber) {
        OrderView order = orders.get(orderNumber);
        return of(order, order.shipTo());
    }

    @Override
    public OrderToDeliver asOf(String orderNumber, Instant moment) {
        OrderView order = orders.get(orderNumber);
        ShipTo there = order.shipTo();
        for (OrderVersion version : amendments.versions(orderNumber)) {
            // The first version is of when it was placed: there always is one before goods leave.
            if (version.head() != null && !version.changedAt().isAfter(moment)) {
                there = version.head().shipTo();
            }
        }
        return of(order, there);
    }

    @Override
    public List<OwnLine> onPaper(String orderNumber, Locale language) {
        return fields.of("order", orderNumber, language).stream()
                .map(field -> new OwnLine(field.name(), field.said()))
                .toList();
    }

    @Override
    public boolean isLabel(String text) {
        return OrderNumbers.SALES_ORDER.numbered(text.toUpperCase(Locale.ROOT)).isPresent() || catalog.isLabel(text);
    }

    private OrderToDeliver of(OrderView order, @Nullable ShipTo there) {
        return new OrderToDeliver(
                order.customer(),
                order.purchaseOrder(),
                order.tier(),
                catalog.inCompanyCurrency(order.gross().amount(), order.currency()),
                Warehouse.MAIN,
                destination(order, there),
                order.lines().stream()
                        .map(line -> new OrderToDeliver.LineToDeliver(
                                line.lineNo(),
                                line.sku(),
                                line.name(),
                                line.ordered(),
                                line.pack(),
                                line.promise().tracing()))
                        .toList());
    }

    /** Where the order says; what was placed for a customer without such addresses goes to that of the master data. */
    private Destination destination(OrderView order, @Nullable ShipTo there) {
        if (there != null) {
            String phone = there.phone();
            return new Destination(
                    there.receiver(),
                    phone == null ? order.phone() : phone,
                    there.street(),
                    there.city(),
                    there.region(),
                    there.postalCode(),
                    there.country(),
                    there.note());
        }
        CustomerView customer = customers.get(order.customer());
        return new Destination(null, order.phone(), customer.address(), customer.city(), null, null, null, null);
    }
}
