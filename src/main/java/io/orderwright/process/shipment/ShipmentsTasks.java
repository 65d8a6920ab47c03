package io.orderwright.process.shipment;

import io.orderwright.coordination.CarrierAnswers;
import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import io.orderwright.fulfilment.deliveries.shipments.FollowUp;
import io.orderwright.fulfilment.deliveries.shipments.FollowUp.FollowUpOutcome;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentFollowUps;
import io.orderwright.fulfilment.deliveries.shipments.Shipments;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;
import io.orderwright.process.engine.calls.Timers;
import java.util.Date;

/** {@code shipments} in BPMN. */
@TaskBean(name = "shipments")
public class ShipmentsTasks {

    private final Shipments shipments;
    private final ShipmentFollowUps followUps;
    private final CarrierAnswers answers;

    ShipmentsTasks(Shipments shipments, ShipmentFollowUps followUps, CarrierAnswers answers) {
        this.shipments = shipments;
        this.followUps = followUps;
        this.answers = answers;
    }

    public boolean isWith(String deliveryNumber, String carrier) {
        return shipments.isWith(deliveryNumber, Carrier.of(carrier));
    }

    /** The tracking numbers are read from the carrier's own answer. */
    public void booked(String deliveryNumber) {
        answers.booked(deliveryNumber);
    }

    public void refused(String deliveryNumber) {
        answers.refused(deliveryNumber);
    }

    public void refusalResolved(String deliveryNumber, String bookWith, String comment) {
        shipments.resolveRefusal(deliveryNumber, bookWith, comment, Person.acting());
    }

    public String look(String deliveryNumber) {
        return shipments.look(deliveryNumber);
    }

    public Date patientUntil(String deliveryNumber) {
        return Timers.at(followUps.patientUntil(deliveryNumber));
    }

    public void silent(String deliveryNumber) {
        followUps.silent(deliveryNumber);
    }

    public void followedUp(String deliveryNumber, String outcome, String signedBy, String comment) {
        followUps.followedUp(
                deliveryNumber, new FollowUp(FollowUpOutcome.of(outcome), signedBy, comment), Person.acting());
    }

    public void recordDelivery(String deliveryNumber) {
        shipments.delivered(deliveryNumber);
    }

    public void withdrawn(String deliveryNumber) {
        shipments.withdrawn(deliveryNumber);
    }

    public void withdrawalRefused(String deliveryNumber) {
        answers.withdrawalRefused(deliveryNumber);
    }
}
