package io.orderwright.finance.einvoices.domain;

import io.orderwright.finance.einvoices.ElectronicInvoiceState;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All electronic invoices. Found by id, which the number holds. */
public interface EInvoiceBooks extends Repository<ElectronicInvoice, Long> {

    /** Stores it at once, so that another one of the same document is noticed here. */
    ElectronicInvoice saveAndFlush(ElectronicInvoice invoice);

    Optional<ElectronicInvoice> findById(Long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from ElectronicInvoice e where e.id = :id")
    Optional<ElectronicInvoice> locked(Long id);

    /** The one that stands for a document; the first of those that were given up is none. */
    Optional<ElectronicInvoice> findByDocumentAndStateNot(String document, ElectronicInvoiceState state);

    List<ElectronicInvoice> findByDocumentOrderById(String document);

    List<ElectronicInvoice> findByOrderNumberOrderById(String orderNumber);

    @Query("select e from ElectronicInvoice e where e.id < :before and e.state in :states order by e.id desc")
    List<ElectronicInvoice> page(long before, Collection<ElectronicInvoiceState> states, Limit most);

    /** Nobody else asks for an invoice in place of this document until the transaction ends. */
    @Query(
            nativeQuery = true,
            value =
                    "select cast(pg_advisory_xact_lock(hashtextextended('electronic invoice ' || :document, 0)) as text)")
    String holdDocument(String document);
}
