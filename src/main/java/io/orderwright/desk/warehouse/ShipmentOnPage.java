package io.orderwright.desk.warehouse;

import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.DeliveryView.Progress;
import io.orderwright.fulfilment.deliveries.parcels.CarrierReports;
import io.orderwright.fulfilment.deliveries.ports.ShipmentTasks;
import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import io.orderwright.fulfilment.deliveries.shipments.CarrierChoice;
import io.orderwright.fulfilment.deliveries.shipments.FollowUp;
import io.orderwright.fulfilment.deliveries.shipments.FollowUp.FollowUpOutcome;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView;
import io.orderwright.fulfilment.deliveries.shipments.Shipments;
import io.orderwright.platform.ground.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a delivery's page shows and does about carriers. */
@Component
class ShipmentOnPage {

    private final Shipments shipments;
    private final CarrierReports reports;
    private final CarrierChoice choice;
    private final ShipmentTasks tasks;

    ShipmentOnPage(Shipments shipments, CarrierReports reports, CarrierChoice choice, ShipmentTasks tasks) {
        this.shipments = shipments;
        this.reports = reports;
        this.choice = choice;
        this.tasks = tasks;
    }

    void show(DeliveryView delivery, Model model) {
        ShipmentView shipment = shipments.find(delivery.number()).orElse(null);
        model.addAttribute("shipment", shipment);
        model.addAttribute("carriers", Carrier.values());
        if (shipment != null) {
            model.addAttribute("tracked", reports.parcels(shipment));
            model.addAttribute("news", reports.history(shipment));
        }
        boolean ready = delivery.state() == DeliveryView.DeliveryState.OPEN
                && delivery.progress() == Progress.PACKED
                && delivery.handover() == null;
        model.addAttribute("proposal", ready ? choice.propose(delivery.number()) : null);
    }

    void list(boolean attention, long after, int size, Model model) {
        Page<ShipmentView> page = Page.of(
                shipments.underWay(attention, after, size + 1), size, shipment -> String.valueOf(shipment.id()));
        model.addAttribute("shipments", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("attention", attention);
    }

    void handOver(String number, String carrier, String by) {
        shipments.handOver(number, Carrier.of(carrier), by);
    }

    void resolve(String number, String carrier, String comment, String by) {
        tasks.resolveRefusal(number, carrier, comment, by);
    }

    void withdraw(String number, String reason, String by) {
        shipments.withdraw(number, reason, by);
    }

    void followUp(String number, String outcome, String signedBy, String comment, String by) {
        tasks.followUp(number, new FollowUp(FollowUpOutcome.of(outcome), signedBy, comment), by);
    }
}
