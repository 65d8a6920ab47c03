package io.orderwright.sales.orders.domain;

import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderSummary;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The sales orders. Found by id, which the number holds, so that one transaction reads an order once. */
public interface SalesOrders extends Repository<SalesOrder, Long> {

    SalesOrder save(SalesOrder order);

    Optional<SalesOrder> findById(Long id);

    Optional<SalesOrder> findBySourceAndExternalId(String source, String externalId);

    /** A key that was used, and by which order for what. */
    interface Key {
        String getExternalId();

        String getNumber();

        String getRequestHash();
    }

    @Query(
            """
            select o.externalId as externalId, o.number as number, o.requestHash as requestHash
            from SalesOrder o where o.source = :source and o.externalId in :externalIds""")
    List<Key> keys(String source, Collection<String> externalIds);

    Optional<SalesOrder> findFirstByCustomerCodeAndPurchaseOrderAndRequestHash(
            String customerCode, String purchaseOrder, String requestHash);

    @Query("select o from SalesOrder o left join fetch o.lines where o.id in :ids")
    List<SalesOrder> withLines(Collection<Long> ids);

    @Query(
            """
            select new io.orderwright.sales.orders.OrderSummary(o.id, o.number, o.customerCode, o.customerName, o.state,
                o.gross, o.currency, o.purchaseOrder, o.placedBy, o.placedAt)
            from SalesOrder o where o.id < :before and o.state in :states and (:customer = '' or o.customerCode = :customer)
            order by o.id desc""")
    List<OrderSummary> page(long before, Collection<OrderState> states, String customer, Limit limit);

    @Query(
            """
            select new io.orderwright.sales.orders.OrderSummary(o.id, o.number, o.customerCode, o.customerName, o.state,
                o.gross, o.currency, o.purchaseOrder, o.placedBy, o.placedAt)
            from SalesOrder o where o.customerCode = :customer and o.placedAt >= :since and o.number <> :except
                and o.state not in :without
            order by o.id""")
    List<OrderSummary> placedSince(String customer, Instant since, String except, Collection<OrderState> without);

    /** Nobody else changes the order until the transaction ends. */
    @Query(value = "select id from sales_order where id = :id for update", nativeQuery = true)
    Long hold(long id);
}
