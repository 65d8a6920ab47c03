package io.orderwright.shipping.domain;

import io.orderwright.shipping.DeliveryView.State;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The deliveries. */
public interface Deliveries extends Repository<Delivery, Long> {

    Optional<Delivery> findById(Long id);

    Optional<Delivery> findFirstByOrderNumberOrderByIdDesc(String orderNumber);

    List<Delivery> findByOrderNumberOrderById(String orderNumber);

    List<Delivery> findByOrderNumberInAndState(Collection<String> orderNumbers, State state);

    List<Delivery> findByStateAndIdGreaterThanOrderById(State state, long after, Limit limit);

    List<Delivery> findByStateAndIdLessThanOrderByIdDesc(State state, long before, Limit limit);
}
