package io.orderwright.coordination;

import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryLine;
import io.orderwright.fulfilment.deliveries.ShippingEvent.GoodsDelivered;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.orders.OrderProgress;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What came to the customer, by a carrier or otherwise, is delivered in its order's books. */
@Component
public class BookDelivery {

    private final DeliveryBook deliveryBook;
    private final OrderProgress orders;

    BookDelivery(DeliveryBook deliveryBook, OrderProgress orders) {
        this.deliveryBook = deliveryBook;
        this.orders = orders;
    }

    /** A delivery without lines of its own is of the whole order. */
    public void arrived(GoodsDelivered event) {
        List<DeliveryLine> part = deliveryBook.get(event.delivery()).goods();
        orders.delivered(event.subject(), part == null ? null : byLine(part));
    }

    private static Map<Integer, SaidNumber> byLine(List<DeliveryLine> part) {
        return part.stream()
                .collect(Collectors.toMap(
                        DeliveryLine::lineNo,
                        DeliveryLine::quantity,
                        (one, other) -> new SaidNumber(one.number().add(other.number()))));
    }
}
