package io.orderwright.fulfilment.expediting.domain;

import io.orderwright.platform.proposals.ProposalState;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rush orders. Found by id, which the number holds. */
public interface RushOrders extends Repository<RushOrder, Long> {

    /** Stores it at once, so that another open one of the same order is noticed here. */
    RushOrder saveAndFlush(RushOrder rush);

    Optional<RushOrder> findById(Long id);

    /** Finds it and holds it: of two who do something about it, the second sees what the first has done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from RushOrder r where r.id = :id")
    Optional<RushOrder> hold(Long id);

    boolean existsByOrderNumberAndStateIn(String orderNumber, Collection<ProposalState> states);

    List<RushOrder> findByIdLessThanOrderByIdDesc(long before, Limit limit);

    List<RushOrder> findByOrderNumberOrderById(String orderNumber);
}
