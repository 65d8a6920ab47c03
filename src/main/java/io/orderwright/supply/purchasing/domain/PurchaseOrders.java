package io.orderwright.supply.purchasing.domain;

import io.orderwright.supply.purchasing.PurchaseView.PurchaseState;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The purchase orders. Whoever changes one holds it first; what was changed is written at once, since SQL reads it. */
public interface PurchaseOrders extends Repository<PurchaseOrder, Long> {

    PurchaseOrder saveAndFlush(PurchaseOrder order);

    /** One that was taken over by mistake. */
    void delete(PurchaseOrder order);

    /** What was deleted is in the table no more. */
    void flush();

    /** Finds it and holds it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PurchaseOrder p where p.number = :number")
    Optional<PurchaseOrder> hold(String number);

    /** The one of the supplier in this state, held. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<PurchaseOrder> findFirstBySupplierAndStateOrderById(String supplier, PurchaseState state);

    /** The bundles of these suppliers, held in the order of their ids. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PurchaseOrder p where p.state = DRAFT and p.supplier in :suppliers order by p.id")
    List<PurchaseOrder> drafts(Collection<String> suppliers);

    /** The supplier's bundle, held. */
    default Optional<PurchaseOrder> draft(String supplier) {
        return findFirstBySupplierAndStateOrderById(supplier, PurchaseState.DRAFT);
    }
}
