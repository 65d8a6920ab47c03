package io.orderwright.finance.invoices.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The receipts. */
public interface Receipts extends Repository<Receipt, Long> {

    Receipt save(Receipt receipt);

    /** One that was taken over by mistake. */
    void delete(Receipt receipt);

    /** Whether any of it ever paid something, or somebody asked to move it, even if that was undone. */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select exists (select from allocation where receipt_id = :id)
                        or exists (select from receipt_movement where receipt_id = :id)""")
    boolean movedOut(long id);

    Optional<Receipt> findById(Long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Receipt r where r.id = :id")
    Optional<Receipt> locked(Long id);

    Optional<Receipt> findBySourceAndExternalId(String source, String externalId);

    /** The id of that one, which is held before it is read. */
    @Query("select r.id from Receipt r where r.source = :source and r.externalId = :externalId")
    Optional<Long> idOf(String source, String externalId);

    /** Those of either source, the first one first. */
    @Query(
            """
            select r from Receipt r where (r.source = :source and r.externalId = :externalId)
                or (r.source = :other and r.externalId = :externalId) order by r.id""")
    List<Receipt> told(String source, String other, String externalId);

    /** Those of other sources than this one. */
    List<Receipt> findByExternalIdAndSourceNot(String externalId, String source);

    long countByExternalId(String externalId);

    List<Receipt> findByIdIn(Collection<Long> ids);

    /** What is empty is for all. */
    @Query(
            """
            select r from Receipt r where r.id > :after and (:customer = '' or r.customerCode = :customer)
                and (:order = '' or r.orderNumber = :order) and (:reference = '' or r.externalId = :reference)
            order by r.id""")
    List<Receipt> page(String customer, String order, String reference, long after, Limit limit);

    /** Money named for the order that no invoice has taken yet. */
    @Query(
            "select r from Receipt r where r.orderNumber = :orderNumber and r.allocated.amount + r.returned.amount < r.amount.amount order by r.id")
    List<Receipt> waiting(String orderNumber);

    /** The same, held: a document is to take it, and somebody else may pay it back. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select r from Receipt r where r.orderNumber = :orderNumber and r.allocated.amount + r.returned.amount < r.amount.amount order by r.id")
    List<Receipt> waitingHeld(String orderNumber);

    /** Money on the customer's account that names no order, the oldest first; held, since two orders may want it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select r from Receipt r where r.customerCode = :customer and r.orderNumber is null
                and r.currency = :currency and r.allocated.amount + r.returned.amount < r.amount.amount order by r.id""")
    List<Receipt> onAccount(String customer, String currency);

    @Query(
            "select r from Receipt r where r.allocated.amount + r.returned.amount < r.amount.amount and r.id > :after order by r.id")
    List<Receipt> waitingAfter(long after, Limit most);
}
