package io.orderwright.desk.orders;

import io.orderwright.desk.MissingGoods;
import io.orderwright.desk.MissingGoods.MissingProduct;
import io.orderwright.desk.ParcelsOfOrder;
import io.orderwright.desk.ParcelsOfOrder.CarrierParcels;
import io.orderwright.desk.RelatedPapers;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView;
import io.orderwright.fulfilment.deliveries.shipments.Shipments;
import io.orderwright.sales.orders.OrderView;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What of an order's goods is missing, on its way, or there. */
@Component
@Order(DeliveriesOfOrder.PLACE)
public class DeliveriesOfOrder implements RelatedPapers {

    static final int PLACE = 20;

    private final DeliveryBook deliveryBook;
    private final Shipments shipments;
    private final ParcelsOfOrder parcels;
    private final MissingGoods missing;

    DeliveriesOfOrder(DeliveryBook deliveryBook, Shipments shipments, ParcelsOfOrder parcels, MissingGoods missing) {
        this.deliveryBook = deliveryBook;
        this.shipments = shipments;
        this.parcels = parcels;
        this.missing = missing;
    }

    /**
     * An order's goods.
     *
     * @param byCarrier those that a carrier has or had, by the number of the delivery
     */
    public record Goods(
            List<MissingProduct> missing, List<DeliveryView> deliveries, Map<String, CarrierParcels> byCarrier) {}

    public Goods of(OrderView order) {
        List<DeliveryView> deliveries = deliveryBook.ofOrder(order.number());
        return new Goods(missing.of(order), deliveries, parcels.of(deliveries));
    }

    /** Their shipments: only those are told to partners. */
    @Override
    public List<String> numbersOf(String orderNumber) {
        List<String> deliveries = deliveryBook.ofOrder(orderNumber).stream()
                .map(DeliveryView::number)
                .toList();
        return deliveries.isEmpty()
                ? List.of()
                : shipments.of(deliveries).stream().map(ShipmentView::number).toList();
    }
}
