package io.orderwright.sales.orders.web;

import io.orderwright.platform.ground.answers.Expansion;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/** The lines of orders that are told without them. */
@Component
class OrderLines implements Expansion {

    private final OrderQueries orders;

    OrderLines(OrderQueries orders) {
        this.orders = orders;
    }

    @Override
    public String of() {
        return "order";
    }

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public Type type() {
        return ResolvableType.forClassWithGenerics(List.class, OrderView.LineView.class)
                .getType();
    }

    @Override
    public Map<String, ?> byKey(Collection<String> keys) {
        return orders.byNumber(keys).values().stream().collect(Collectors.toMap(OrderView::number, OrderView::lines));
    }
}
