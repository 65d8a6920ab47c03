package io.orderwright.finance.invoices.domain;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The invoices, by order. Whoever changes or judges what is paid holds the row. */
public interface Invoices extends Repository<Invoice, Long> {

    Invoice save(Invoice invoice);

    Optional<Invoice> findByOrderNumber(String orderNumber);

    /** One statement for any number of them: the text of an "in" would be translated anew for each call. */
    @Query(nativeQuery = true, value = "select * from invoice where order_number = any(:orderNumbers)")
    List<Invoice> ofOrders(String[] orderNumbers);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invoice i where i.orderNumber = :orderNumber")
    Optional<Invoice> locked(String orderNumber);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invoice i where i.customerCode = :customerCode and i.paid < i.gross order by i.dueOn, i.id")
    List<Invoice> lockedOpen(String customerCode);

    @Query("select min(i.dueOn) from Invoice i where i.customerCode = :customerCode and i.paid < i.gross")
    Optional<LocalDate> oldestOpenDueDate(String customerCode);
}
