package io.orderwright.process.shipment;

import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryLine;
import io.orderwright.fulfilment.deliveries.ShippingEvent.DeliveryOffered;
import io.orderwright.fulfilment.deliveries.ShippingEvent.GoodsDelivered;
import io.orderwright.fulfilment.deliveries.ShippingEvent.ShipmentMoved;
import io.orderwright.process.engine.calls.InWords;
import io.orderwright.sales.orders.OrderProgress;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A delivery that is offered to a carrier starts its process; what is heard of it wakes the process that waits for news.
 * What came to the customer, by a carrier or otherwise, is delivered in its order's books.
 */
@Component
class ShipmentCorrelation {

    private static final String PROCESS = "carrier-shipment";

    private final RuntimeService runtime;
    private final DeliveryBook deliveryBook;
    private final OrderProgress orders;

    ShipmentCorrelation(RuntimeService runtime, DeliveryBook deliveryBook, OrderProgress orders) {
        this.runtime = runtime;
        this.deliveryBook = deliveryBook;
        this.orders = orders;
    }

    @EventListener
    void on(DeliveryOffered event) {
        InWords.call(() -> runtime.createProcessInstanceByKey(PROCESS)
                .businessKey(event.delivery())
                .setVariable("deliveryNumber", event.delivery())
                .execute());
    }

    @EventListener
    void on(ShipmentMoved event) {
        InWords.call(() -> runtime.createMessageCorrelation("messageShipmentMoved")
                .processInstanceBusinessKey(event.delivery())
                .correlateAll());
    }

    @EventListener
    void on(GoodsDelivered event) {
        List<DeliveryLine> part = deliveryBook.get(event.delivery()).goods();
        orders.delivered(event.subject(), part == null ? null : byLine(part));
    }

    private static Map<Integer, BigDecimal> byLine(List<DeliveryLine> part) {
        return part.stream().collect(Collectors.toMap(DeliveryLine::lineNo, DeliveryLine::quantity, BigDecimal::add));
    }
}
