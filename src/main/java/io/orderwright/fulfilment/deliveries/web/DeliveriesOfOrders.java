package io.orderwright.fulfilment.deliveries.web;

import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.platform.ground.answers.Expansion;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/** The deliveries of orders. */
@Component
class DeliveriesOfOrders implements Expansion {

    private final DeliveryBook book;

    DeliveriesOfOrders(DeliveryBook book) {
        this.book = book;
    }

    @Override
    public String of() {
        return "order";
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public Type type() {
        return ResolvableType.forClassWithGenerics(List.class, DeliveryView.class)
                .getType();
    }

    @Override
    public Map<String, ?> byKey(Collection<String> keys) {
        return book.ofOrders(keys);
    }
}
