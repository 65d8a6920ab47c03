package io.orderwright.fulfilment.returns.domain;

import io.orderwright.fulfilment.returns.ReturnState;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All returns. Found by id, which the number holds. */
public interface ReturnBooks extends Repository<CustomerReturn, Long> {

    CustomerReturn saveAndFlush(CustomerReturn customerReturn);

    Optional<CustomerReturn> findById(Long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from CustomerReturn r where r.id = :id")
    Optional<CustomerReturn> locked(Long id);

    @Query("select r.orderNumber from CustomerReturn r where r.id = :id and r.number = :number")
    Optional<String> orderOf(Long id, String number);

    Optional<CustomerReturn> findByOrderNumberAndReference(String orderNumber, String reference);

    List<CustomerReturn> findByOrderNumberAndStateIn(String orderNumber, Collection<ReturnState> states);

    List<CustomerReturn> findByOrderNumberOrderById(String orderNumber);

    List<CustomerReturn> findByOrderNumberInOrderById(Collection<String> orderNumbers);

    /** What customers asked for themselves and this person answers for, the newest first. */
    List<CustomerReturn> findByFollowedByAndByCustomerTrueAndStateInOrderByIdDesc(
            String followedBy, Collection<ReturnState> states, Limit limit);

    /** The newest first, before this id. */
    List<CustomerReturn> findByStateInAndIdLessThanOrderByIdDesc(Collection<ReturnState> states, long id, Limit limit);

    List<CustomerReturn> findByOrderNumberAndStateInAndIdLessThanOrderByIdDesc(
            String orderNumber, Collection<ReturnState> states, long id, Limit limit);
}
