package io.orderwright.sales.changes.domain;

import io.orderwright.platform.proposals.ProposalState;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The change orders. Found by id, which the number holds. */
public interface ChangeOrders extends Repository<ChangeOrder, Long> {

    /** Stores it at once, so that another open one of the same order is noticed here. */
    ChangeOrder saveAndFlush(ChangeOrder change);

    Optional<ChangeOrder> findById(Long id);

    /** Finds it and holds it: of two who do something about it, the second sees what the first has done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ChangeOrder c where c.id = :id")
    Optional<ChangeOrder> hold(Long id);

    boolean existsByOrderNumberAndStateIn(String orderNumber, Collection<ProposalState> states);

    List<ChangeOrder> findByIdLessThanOrderByIdDesc(long before, Limit limit);

    List<ChangeOrder> findByIdIn(Collection<Long> ids);

    List<ChangeOrder> findByOrderNumberOrderById(String orderNumber);
}
