package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.InvoiceKind;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The documents. Whoever changes or judges what is paid holds the rows, in the order of their ids: due days move. */
public interface Invoices extends Repository<Invoice, Long> {

    Invoice save(Invoice invoice);

    /** One that was taken over by mistake. */
    void delete(Invoice invoice);

    /** The order that a document is about. */
    @Query("select i.orderNumber from Invoice i where i.number = :number")
    Optional<String> orderOf(String number);

    /** The numbers of an order's documents of a kind: for whoever has to hold something else before them. */
    @Query("select i.number from Invoice i where i.orderNumber = :order and i.kind = :kind order by i.id")
    List<String> numbersOf(String order, InvoiceKind kind);

    /**
     * The numbers of documents that were paid but for so much, the oldest due first, without those of which a write-off is asked about
     * or for which an order waits: for whoever has to hold them before they are read.
     */
    @Query(
            """
            select i.number from Invoice i where i.paid.amount < i.asked.gross.amount and i.paid.amount > 0 and i.kind <> CREDIT
                and i.state = POSTED and i.currency = :currency and i.asked.gross.amount - i.paid.amount <= :most
                and (i.depositGate is null or i.gateOpenedOn is not null)
                and not exists (select w.id from WriteOff w where w.invoice = i.number and w.state = ASKED)
            order by i.dueOn, i.id""")
    List<String> smallRests(String currency, BigDecimal most, Limit limit);

    @Query("select i from Invoice i where i.number in :numbers order by i.id")
    List<Invoice> numbered(Collection<String> numbers);

    Optional<Invoice> findByNumber(String number);

    List<Invoice> findByIdIn(Collection<Long> ids);

    /** Empty for all customers. */
    @Query(
            """
            select i from Invoice i where i.id > :after and (:customer = '' or i.customerCode = :customer)
                and (:open = false or i.paid.amount < i.asked.gross.amount) order by i.id""")
    List<Invoice> page(String customer, boolean open, long after, Limit limit);

    /** The one of the time before that finance knows under this number. */
    @Query("select i from Invoice i where i.kind = OPENING and i.financeDocument = :number")
    Optional<Invoice> openingUnder(String number);

    /** The number of that one, which is held before it is read. */
    @Query("select i.number from Invoice i where i.kind = OPENING and i.financeDocument = :number")
    Optional<String> openingNumber(String number);

    List<Invoice> findByOrderNumberOrderById(String orderNumber);

    /** One statement for any number of them: the text of an "in" would be translated anew for each call. */
    @Query(
            nativeQuery = true,
            value = "select * from invoice where order_number = any(:keys) or number = any(:keys) order by id")
    List<Invoice> ofOrdersOrNumbers(String[] keys);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invoice i where i.orderNumber = :orderNumber order by i.id")
    List<Invoice> locked(String orderNumber);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invoice i where i.number in :numbers order by i.id")
    List<Invoice> lockedByNumber(List<String> numbers);

    /** All documents of the orders of these. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select i from Invoice i where i.orderNumber in (select j.orderNumber from Invoice j where j.number in :numbers)
            order by i.id""")
    List<Invoice> lockedBeside(Collection<String> numbers);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select i from Invoice i where i.customerCode = :customerCode and i.paid.amount < i.asked.gross.amount and i.kind <> CREDIT
            order by i.id""")
    List<Invoice> lockedOpen(String customerCode);

    /** The orders of open documents that may be settled less a discount: whoever pays those holds all of the order. */
    @Query(
            """
            select distinct i.orderNumber from Invoice i where i.customerCode in :customers
                and i.paid.amount < i.asked.gross.amount and i.kind <> CREDIT and i.discount.until is not null""")
    List<String> ordersPaidEarly(Collection<String> customers);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select i from Invoice i where i.orderNumber in :orders
            or i.customerCode in :customers and i.paid.amount < i.asked.gross.amount and i.kind <> CREDIT order by i.id""")
    List<Invoice> lockedOf(Collection<String> customers, Collection<String> orders);

    /** What is open of several customers, the oldest due first. */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select * from invoice where customer_code = any(:customers) and paid < gross and kind <> 'CREDIT'
                    order by due_on, id""")
    List<Invoice> openOf(String[] customers);

    /** Deposits for which an order waits are left out: nobody is late with them. */
    @Query(
            """
            select min(i.dueOn) from Invoice i
            where i.customerCode = :customerCode and i.paid.amount < i.asked.gross.amount and i.kind <> CREDIT
                and (i.depositGate is null or i.gateOpenedOn is not null)""")
    Optional<LocalDate> oldestOpenDueDate(String customerCode);
}
