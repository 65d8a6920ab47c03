package io.orderwright.fulfilment.deliveries.domain;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Component;

/** Deliveries that nobody else changes until the transaction ends, though they were read before. */
@Component
public class HeldDeliveries {

    private final EntityManager entities;

    HeldDeliveries(EntityManager entities) {
        this.entities = entities;
    }

    /** Holds it and reads it anew, in one statement. */
    public void hold(Delivery delivery) {
        entities.refresh(delivery, LockModeType.PESSIMISTIC_WRITE);
    }
}
