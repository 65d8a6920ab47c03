package io.orderwright.service.tickets.domain;

import io.orderwright.service.tickets.TicketState;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
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

    Optional<ServiceTicket> findByCustomerCodeAndReferenceAndOrderNumberIsNull(String customer, String reference);

    /** Nobody else opens a ticket of this customer without an order until the transaction ends. */
    @Query(
            nativeQuery = true,
            value = "select cast(pg_advisory_xact_lock(hashtextextended('tickets ' || :customer, 0)) as text)")
    String holdCustomer(String customer);

    /** Those of a customer that name no order. */
    @EntityGraph(attributePaths = "entries")
    @Query(
            "select t from ServiceTicket t where t.customerCode = :customer and t.orderNumber is null order by t.id desc")
    List<ServiceTicket> withoutOrder(String customer, Limit most);

    /** Those that name a piece and no order; serials in capitals. */
    @EntityGraph(attributePaths = "entries")
    @Query("select t from ServiceTicket t where t.orderNumber is null and upper(t.serial) in :serials order by t.id")
    List<ServiceTicket> ofSerials(Collection<String> serials);

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

    int countByCustomerCodeAndOrderNumberIsNullAndByCustomerTrueAndStateIn(
            String customer, Collection<TicketState> states);
}
