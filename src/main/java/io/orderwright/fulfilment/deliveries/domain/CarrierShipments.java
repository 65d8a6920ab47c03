package io.orderwright.fulfilment.deliveries.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The shipments. Whoever changes one holds it first; what was changed is written at once, since SQL reads it. */
public interface CarrierShipments extends Repository<Shipment, Long> {

    Shipment saveAndFlush(Shipment shipment);

    /** Finds it and holds it: what is heard of it and what is done with it come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Shipment s where s.number = :number")
    Optional<Shipment> hold(String number);
}
