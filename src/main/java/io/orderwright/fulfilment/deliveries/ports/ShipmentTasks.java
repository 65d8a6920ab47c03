package io.orderwright.fulfilment.deliveries.ports;

import io.orderwright.fulfilment.deliveries.shipments.FollowUp;

/** What the warehouse is asked about shipments, as tasks of persons. */
public interface ShipmentTasks {

    /**
     * The carrier refused: what now.
     *
     * @param carrier a carrier's name, or OWN for transport without one
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND when nobody is asked; FORBIDDEN when others are
     */
    void resolveRefusal(String deliveryNumber, String carrier, String comment, String user);

    /**
     * Something is wrong with the shipment: what now.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND when nobody is asked; FORBIDDEN when others are
     */
    void followUp(String deliveryNumber, FollowUp answer, String user);
}
