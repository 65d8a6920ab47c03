package io.orderwright.desk;

import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.Shipments;
import io.orderwright.fulfilment.deliveries.Shipping;
import io.orderwright.fulfilment.expediting.DelayNotices;
import io.orderwright.sales.changes.OrderChanges;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers under which anything of an order is sent to partners or waited for: its own, those of its changes, invoices
 * and shipments, and of what its customer is told when it is displaced.
 */
@Component
class PapersOfOrder {

    private final Shipping shipping;
    private final Shipments shipments;
    private final OrderChanges changes;
    private final DelayNotices notices;
    private final Billing billing;

    PapersOfOrder(
            Shipping shipping, Shipments shipments, OrderChanges changes, DelayNotices notices, Billing billing) {
        this.billing = billing;
        this.changes = changes;
        this.shipping = shipping;
        this.shipments = shipments;
        this.notices = notices;
    }

    @Transactional(readOnly = true)
    public List<String> of(String orderNumber) {
        List<String> numbers = new ArrayList<>(List.of(orderNumber));
        changes.ofOrder(orderNumber).forEach(change -> numbers.add(change.number()));
        List<String> deliveries =
                shipping.ofOrder(orderNumber).stream().map(DeliveryView::number).toList();
        if (!deliveries.isEmpty()) {
            shipments.of(deliveries).forEach(shipment -> numbers.add(shipment.number()));
        }
        notices.ofOrder(orderNumber).forEach(notice -> numbers.add(notice.number()));
        billing.documents(orderNumber).stream()
                .map(InvoiceView::postedUnder)
                .filter(number -> !number.equals(orderNumber))
                .forEach(numbers::add);
        return numbers;
    }
}
