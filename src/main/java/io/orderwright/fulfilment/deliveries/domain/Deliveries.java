package io.orderwright.fulfilment.deliveries.domain;

import io.orderwright.fulfilment.deliveries.DeliveryView.Arrival;
import io.orderwright.fulfilment.deliveries.DeliveryView.DeliveryState;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The deliveries. */
public interface Deliveries extends Repository<Delivery, Long> {

    Delivery save(Delivery delivery);

    Optional<Delivery> findById(Long id);

    Optional<Delivery> findFirstByOrderNumberOrderByIdDesc(String orderNumber);

    List<Delivery> findByOrderNumberOrderById(String orderNumber);

    List<Delivery> findByOrderNumberInOrderById(Collection<String> orderNumbers);

    List<Delivery> findByIdIn(Collection<Long> ids);

    List<Delivery> findByOrderNumberInAndState(Collection<String> orderNumbers, DeliveryState state);

    /** Finds it and holds it: of two who record something about it, the second sees what the first has said. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Delivery d where d.id = :id")
    Optional<Delivery> hold(Long id);

    List<Delivery> findByStateAndIdGreaterThanOrderById(DeliveryState state, long after, Limit limit);

    List<Delivery> findByStateAndIdLessThanOrderByIdDesc(DeliveryState state, long before, Limit limit);

    List<Delivery> findByArrivalAndIdGreaterThanOrderById(Arrival arrival, long after, Limit limit);

    List<Delivery> findByArrivalAndIdLessThanOrderByIdDesc(Arrival arrival, long before, Limit limit);

    List<Delivery> findByStateAndArrivalIsNullAndIdGreaterThanOrderById(DeliveryState state, long after, Limit limit);

    /** Those that left before this moment, with no carrier that would tell of them. */
    @Query("select d from Delivery d where d.state = :state and d.arrival is null and d.handover is null"
            + " and d.dispatchedAt < :left and d.id > :after order by d.id")
    List<Delivery> unproved(DeliveryState state, Instant left, long after, Limit limit);
}
