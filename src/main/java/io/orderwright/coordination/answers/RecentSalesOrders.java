package io.orderwright.coordination.answers;

import io.orderwright.approvals.ports.RecentOrders;
import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.orders.OrderQueries;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Approvals' question about a customer's last orders, answered from the orders. */
@Component
class RecentSalesOrders implements RecentOrders {

    private final OrderQueries orders;
    private final ProductCatalog catalog;

    RecentSalesOrders(OrderQueries orders, ProductCatalog catalog) {
        this.orders = orders;
        this.catalog = catalog;
    }

    @Override
    public Money amountOf(String customer, Instant since, Money atLeast, String exceptNumber) {
        return orders.placedSince(customer, since, exceptNumber).stream()
                .map(order -> catalog.inCompanyCurrency(order.gross().amount(), order.currency()))
                .filter(amount -> !atLeast.isMoreThan(amount))
                .reduce(Money.zero(atLeast.code()), Money::plus);
    }
}
