package io.orderwright.finance.invoices.movements.domain;

import io.orderwright.finance.invoices.movements.MovementKind;
import io.orderwright.finance.invoices.movements.MovementState;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All movements. Found by id, which the number holds. */
public interface ReceiptMovements extends Repository<ReceiptMovement, Long> {

    /** Stores it at once, so that another open one of the same money is noticed here. */
    ReceiptMovement saveAndFlush(ReceiptMovement movement);

    Optional<ReceiptMovement> findById(Long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from ReceiptMovement m where m.id = :id")
    Optional<ReceiptMovement> locked(Long id);

    /** Which money one is about, and how: that is held before the movement is read. */
    @Query(
            """
            select new io.orderwright.finance.invoices.movements.domain.MovedMoney(m.receiptId, m.kind)
            from ReceiptMovement m where m.id = :id and m.number = :number""")
    Optional<MovedMoney> moneyOf(Long id, String number);

    Optional<ReceiptMovement> findByReceiptIdAndReference(long receiptId, String reference);

    List<ReceiptMovement> findByCustomerCodeAndReferenceOrderById(String customerCode, String reference);

    boolean existsByReceiptIdAndState(long receiptId, MovementState state);

    List<ReceiptMovement> findByReceiptIdInOrderById(Collection<Long> receiptIds);

    /** Nobody else adds up what goes out to this customer until the transaction ends: two small ones at once are not small. */
    @Query(
            nativeQuery = true,
            value = "select cast(pg_advisory_xact_lock(hashtextextended('movements ' || :customer, 0)) as text)")
    String holdSum(String customer);

    /** What went out to a customer since then and nobody had to agree to. */
    @Query(
            """
            select m from ReceiptMovement m where m.customerCode = :customer
                and m.askedAt >= :since and m.kind = :kind and m.approver is null""")
    List<ReceiptMovement> unseen(String customer, MovementKind kind, Instant since);

    @Query(
            "select m.number from ReceiptMovement m, Receipt r where r.id = m.receiptId and r.orderNumber = :order order by m.id")
    List<String> numbersOfOrder(String order);
}
