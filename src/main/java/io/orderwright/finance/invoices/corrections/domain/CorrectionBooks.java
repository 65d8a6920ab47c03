package io.orderwright.finance.invoices.corrections.domain;

import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.CorrectionState;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All corrections. Found by id, which the number holds. */
public interface CorrectionBooks extends Repository<Correction, Long> {

    /** Stores it at once, so that another open one of the same document is noticed here. */
    Correction saveAndFlush(Correction correction);

    Optional<Correction> findById(Long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Correction c where c.id = :id")
    Optional<Correction> locked(Long id);

    /** The document that one is about: whoever has to hold that first does not read the correction before, which others may change. */
    @Query("select c.invoice from Correction c where c.id = :id and c.number = :number")
    Optional<String> invoiceOf(Long id, String number);

    Optional<Correction> findByInvoiceAndReference(String invoice, String reference);

    boolean existsByInvoiceAndState(String invoice, CorrectionState state);

    List<Correction> findByNumberInOrCreditNoteIn(Collection<String> numbers, Collection<String> creditNotes);

    List<Correction> findByInvoiceOrderById(String invoice);

    List<Correction> findByOrderNumberOrderById(String orderNumber);

    /** Nobody else adds up what is taken back of this customer's documents until the transaction ends. */
    @Query(
            nativeQuery = true,
            value = "select cast(pg_advisory_xact_lock(hashtextextended('corrections ' || :customer, 0)) as text)")
    String holdSum(String customer);

    /** What was taken back of a customer's documents since then and nobody had to agree to. */
    @Query(
            """
            select c from Correction c where c.customerCode = :customer
                and c.askedAt >= :since and c.reason = :reason and c.approver is null""")
    List<Correction> unseen(String customer, CorrectionReason reason, Instant since);
}
