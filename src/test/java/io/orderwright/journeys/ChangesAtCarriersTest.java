package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView.ShipmentState;
import io.orderwright.sales.addresses.AddressBook;
import io.orderwright.sales.addresses.SetAddress;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.HeadChange;
import io.orderwright.sales.changes.OrderChanges;
import io.orderwright.sales.changes.ports.ChangeTasks;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a carrier was asked to bring somewhere is taken back from there before its day or its address is another one. */
@Tag("changes")
class ChangesAtCarriersTest extends ParcelsByCarriers {

    @Autowired
    OrderChanges changes;

    @Autowired
    ChangeTasks changing;

    @Autowired
    AddressBook addresses;

    @Test
    void dayAndAddressStayWhileACarrierHasTheDelivery() {
        String customer = goodCustomer();
        addresses.set(
                new SetAddress(
                        customer,
                        "SHA",
                        "Dock 3",
                        null,
                        "CN",
                        null,
                        "Shanghai",
                        "Road 1",
                        null,
                        null,
                        null,
                        false,
                        false,
                        true),
                "sally");
        String delivery = packed(customer, 1);
        String order = view(delivery).orderNumber();
        shipments.handOver(delivery, Carrier.SUNWAY, "wendy");
        booked(delivery);
        AskChange later =
                new AskChange(null, "x", new HeadChange(LocalDate.now().plusDays(9), null));
        AskChange there = new AskChange(null, "x", new HeadChange(null, "SHA"));
        refused("change.at-carrier", () -> changes.preview(order, later, "sally"));
        refused("change.at-carrier", () -> changing.ask(order, there, "sally"));
        assertThat(changes.ofOrder(order)).isEmpty();

        shipments.withdraw(delivery, "the customer called", "wendy");
        await().until(() -> shipment(delivery).state() == ShipmentState.WITHDRAWN);
        await().until(() -> view(delivery).handover() == null);
        String change = changing.ask(order, there, "sally");
        await().until(() -> changes.get(change).state().ended());
        assertThat(orders.get(order).shipTo())
                .isNotNull()
                .extracting("receiver")
                .isEqualTo("Dock 3");
        assertThat(wrong(order)).isEmpty();
    }
}
