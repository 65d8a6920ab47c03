package io.orderwright.finance.invoices.writeoffs.domain;

import io.orderwright.finance.invoices.writeoffs.WriteOffCause;
import io.orderwright.finance.invoices.writeoffs.WriteOffState;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All write-offs. Found by id, which the number holds. */
public interface WriteOffBooks extends Repository<WriteOff, Long> {

    /** Stores it at once, so that another open one of the same document is noticed here. */
    WriteOff saveAndFlush(WriteOff writeOff);

    Optional<WriteOff> findById(Long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from WriteOff w where w.id = :id")
    Optional<WriteOff> locked(Long id);

    /** The document that one is about, which is held before the write-off is read. */
    @Query("select w.invoice from WriteOff w where w.id = :id and w.number = :number")
    Optional<String> invoiceOf(Long id, String number);

    /** What gives up; what takes back stands under the number of the other. */
    Optional<WriteOff> findByInvoiceAndReferenceAndTakesBackIsNull(String invoice, String reference);

    boolean existsByInvoiceAndState(String invoice, WriteOffState state);

    /** What takes it back, or is asked to. */
    boolean existsByTakesBackAndStateIn(String number, Collection<WriteOffState> states);

    List<WriteOff> findByInvoiceOrderById(String invoice);

    List<WriteOff> findByOrderNumberOrderById(String orderNumber);

    List<WriteOff> findByInvoiceIn(Collection<String> invoices);

    /** Those that were asked for at once under one reference. */
    List<WriteOff> findByReferenceOrderById(String reference);

    /** Nobody else adds up what is given up of this customer's documents until the transaction ends. */
    @Query(
            nativeQuery = true,
            value = "select cast(pg_advisory_xact_lock(hashtextextended('write-offs ' || :customer, 0)) as text)")
    String holdSum(String customer);

    /** What was given up of a customer's documents since then and nobody had to agree to. */
    @Query(
            """
            select w from WriteOff w where w.customerCode = :customer
                and w.askedAt >= :since and w.cause = :cause and w.approver is null""")
    List<WriteOff> unseen(String customer, WriteOffCause cause, Instant since);
}
