package io.orderwright.service.tickets.domain;

import io.orderwright.service.tickets.TicketState;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All tickets. Found by id, which the number holds. */
public interface TicketBooks extends Repository<ServiceTicket, Long> {

    ServiceTicket saveAndFlush(ServiceTicket ticket);

    Optional<ServiceTicket> findById(Long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from ServiceTicket t where t.id = :id")
    Optional<ServiceTicket> locked(Long id);

    Optional<ServiceTicket> findByOrderNumberAndReference(String orderNumber, String reference);

    /** With what was done about each, in the same statement. */
    @EntityGraph(attributePaths = "entries")
    List<ServiceTicket> findByOrderNumberOrderById(String orderNumber);

    /** With what was done about each, in the same statement. */
    @EntityGraph(attributePaths = "entries")
    List<ServiceTicket> findByNumberIn(Collection<String> numbers);

    /** With what was done about each, in the same statement. */
    @EntityGraph(attributePaths = "entries")
    List<ServiceTicket> findByOrderNumberInOrderById(Collection<String> orderNumbers);

    int countByOrderNumberAndByCustomerTrueAndStateIn(String orderNumber, Collection<TicketState> states);
}
