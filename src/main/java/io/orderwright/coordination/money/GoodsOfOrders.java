package io.orderwright.coordination.money;

import io.orderwright.finance.invoices.ports.BilledGoods;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView.LineView;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names the goods on printed documents as the order does. */
@Component
class GoodsOfOrders implements BilledGoods {

    private final OrderQueries orders;

    GoodsOfOrders(OrderQueries orders) {
        this.orders = orders;
    }

    @Override
    public Map<Integer, BilledItem> ofOrder(String orderNumber) {
        return orders.get(orderNumber).lines().stream()
                .collect(Collectors.toMap(
                        LineView::lineNo, line -> new BilledItem(line.sku(), line.name(), line.unit())));
    }
}
