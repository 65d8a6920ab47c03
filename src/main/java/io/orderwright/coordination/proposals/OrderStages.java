package io.orderwright.coordination.proposals;

import io.orderwright.coordination.OrderAtPartners;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.DeliveryView.DeliveryState;
import io.orderwright.sales.changes.matrix.ChangeStage;
import io.orderwright.sales.orders.OrderView;
import org.springframework.stereotype.Component;

/** How far an order has come, as far as that matters for changes: of an order that is held, that stays so. */
@Component
class OrderStages {

    private final OrderAtPartners partners;
    private final DeliveryBook deliveries;
    private final Billing billing;

    OrderStages(OrderAtPartners partners, DeliveryBook deliveries, Billing billing) {
        this.partners = partners;
        this.deliveries = deliveries;
        this.billing = billing;
    }

    ChangeStage of(OrderView order) {
        return switch (order.state()) {
            case PLACED -> ChangeStage.PLACED;
            case ON_HOLD -> order.answers().unasked() ? ChangeStage.PLACED : ChangeStage.SHIPMENT_HELD;
            case IN_APPROVAL, SENT_BACK -> ChangeStage.IN_APPROVAL;
            case WAITING_FOR_STOCK -> ChangeStage.WAITING_FOR_STOCK;
            case WAITING_FOR_PAYMENT -> ChangeStage.WAITING_FOR_PAYMENT;
            case CONFIRMING -> partners.isBeingSent(order) ? ChangeStage.CONFIRMING : ChangeStage.TO_SHIP;
            case TO_SHIP -> toShip(order);
            case PARTLY_SHIPPED -> ChangeStage.PARTLY_SHIPPED;
            case SHIPPED -> billing.find(order.number()).isPresent() ? ChangeStage.INVOICED : ChangeStage.SHIPPED;
            case CLOSED -> ChangeStage.CLOSED;
            case REJECTED, CANCELLED -> ChangeStage.ENDED;
        };
    }

    private ChangeStage toShip(OrderView order) {
        if (order.answers().partlyShipped()) {
            return ChangeStage.PARTLY_SHIPPED;
        }
        return deliveries
                .find(order.number())
                .filter(one -> one.state() == DeliveryState.OPEN)
                .filter(OrderStages::begun)
                .map(one -> ChangeStage.PICKED)
                .orElse(ChangeStage.TO_SHIP);
    }

    private static boolean begun(DeliveryView delivery) {
        return delivery.progress() != null || delivery.handover() != null;
    }
}
