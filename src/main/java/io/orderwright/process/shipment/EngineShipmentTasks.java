package io.orderwright.process.shipment;

import io.orderwright.fulfilment.deliveries.ports.ShipmentTasks;
import io.orderwright.fulfilment.deliveries.shipments.FollowUp;
import io.orderwright.process.engine.calls.EngineTasks;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the warehouse is asked about shipments, answered on our own pages and API by the same tasks that Tasklist shows. */
@Component
class EngineShipmentTasks implements ShipmentTasks {

    private static final String RESOLVE = "userResolveBooking";
    private static final String FOLLOW_UP = "userFollowUpShipment";

    private final EngineTasks tasks;

    EngineShipmentTasks(EngineTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    @Transactional
    public void resolveRefusal(String deliveryNumber, String carrier, String comment, String user) {
        tasks.complete(deliveryNumber, RESOLVE, user, Map.of("bookWith", carrier, "comment", comment));
    }

    @Override
    @Transactional
    public void followUp(String deliveryNumber, FollowUp answer, String user) {
        tasks.complete(
                deliveryNumber,
                FOLLOW_UP,
                user,
                Map.of(
                        "outcome", answer.outcome().name(),
                        "signedBy", answer.signedBy(),
                        "comment", answer.comment()));
    }
}
