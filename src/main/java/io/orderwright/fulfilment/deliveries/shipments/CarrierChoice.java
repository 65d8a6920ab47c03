package io.orderwright.fulfilment.deliveries.shipments;

import io.orderwright.fulfilment.deliveries.CarrierFacts;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.OrderToDeliver;
import io.orderwright.fulfilment.deliveries.parcels.Parcel;
import io.orderwright.fulfilment.deliveries.picking.Packing;
import io.orderwright.fulfilment.deliveries.ports.DeliverableOrders;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.own.AskedThings;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which carrier the table fulfilment/carrier-choice proposes, and why. A person may choose another one. */
@Component
public class CarrierChoice {

    private static final String TABLE = "fulfilment/carrier-choice";

    private final Packing packing;
    private final DeliveryBook deliveryBook;
    private final DeliverableOrders orders;
    private final DecisionTables tables;
    private final DecisionLog decisions;

    CarrierChoice(
            Packing packing,
            DeliveryBook deliveryBook,
            DeliverableOrders orders,
            DecisionTables tables,
            DecisionLog decisions) {
        this.packing = packing;
        this.deliveryBook = deliveryBook;
        this.orders = orders;
        this.tables = tables;
        this.decisions = decisions;
    }

    /** @param reason key of its text */
    public record Proposal(Carrier carrier, String reason, String version, String row) {}

    /** For a packed delivery. */
    @Transactional(readOnly = true)
    public Proposal propose(String deliveryNumber) {
        return proposal(decide(deliveryNumber));
    }

    /** What the table said when the delivery was handed over is kept, whatever the person chose. */
    Proposal record(String deliveryNumber) {
        Decision decision = decide(deliveryNumber);
        decisions.record(deliveryNumber, decision);
        return proposal(decision);
    }

    private static Proposal proposal(Decision decision) {
        return new Proposal(
                Carrier.of(decision.text("carrier")), decision.text("reason"), decision.version(), decision.row());
    }

    private Decision decide(String deliveryNumber) {
        String orderNumber = deliveryBook.get(deliveryNumber).orderNumber();
        OrderToDeliver order = orders.get(orderNumber);
        List<Parcel> parcels = packing.parcels(deliveryNumber);
        BigDecimal weight = parcels.stream()
                .map(parcel -> parcel.weight() == null
                        ? CarrierFacts.NOT_WEIGHED
                        : parcel.weight().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return tables.decide(
                TABLE,
                new CarrierFacts(order.tier(), weight, order.value().amount()),
                AskedThings.order(orderNumber, order.customer()));
    }
}
