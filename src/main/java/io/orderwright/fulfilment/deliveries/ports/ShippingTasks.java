package io.orderwright.fulfilment.deliveries.ports;

/** The warehouse's work as tasks of persons. */
public interface ShippingTasks {

    /**
     * The person reports that the order's goods have left.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND when the order's shipping does not wait for this person
     */
    void shipped(String orderNumber, String carrier, String tracking, String user);
}
