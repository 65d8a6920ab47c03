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

    @Query("select o from SalesOrder o where o.origin.source = :source and o.origin.externalId = :externalId")
    Optional<SalesOrder> findByKey(String source, String externalId);

    /** A key that was used, and by which order for what. */
    interface Key {
        String getExternalId();

        String getNumber();

        String getRequestHash();

        String getCurrency();
    }

    @Query(
            """
            select o.origin.externalId as externalId, o.number as number, o.origin.requestHash as requestHash,
                o.agreed.currency as currency
            from SalesOrder o where o.origin.source = :source and o.origin.externalId in :externalIds""")
    List<Key> keys(String source, Collection<String> externalIds);

    /** The first order of a customer under a purchase order, however that was spelled. */
    @Query(
            value =
                    """
                    select number from sales_order
                    where customer_code = :customer and purchase_order is not null
                        and purchase_order_key(purchase_order) = purchase_order_key(:purchaseOrder)
                    order by id limit 1""",
            nativeQuery = true)
    Optional<String> firstUnder(String customer, String purchaseOrder);

    @Query("select o from SalesOrder o left join fetch o.lines where o.id in :ids")
    List<SalesOrder> withLines(Collection<Long> ids);

    @Query(
            """
            select new io.orderwright.sales.orders.OrderSummary(o.id, o.number, o.buyer.code, o.buyer.name, o.state,
                o.totals.gross.amount, o.agreed.currency, o.agreed.purchaseOrder, o.origin.actor, o.placedAt)
            from SalesOrder o where o.id < :before and o.state in :states and (:customer = '' or o.buyer.code = :customer)
            order by o.id desc""")
    List<OrderSummary> page(long before, Collection<OrderState> states, String customer, Limit limit);

    @Query(
            """
            select new io.orderwright.sales.orders.OrderSummary(o.id, o.number, o.buyer.code, o.buyer.name, o.state,
                o.totals.gross.amount, o.agreed.currency, o.agreed.purchaseOrder, o.origin.actor, o.placedAt)
            from SalesOrder o where o.buyer.code = :customer and o.placedAt >= :since and o.number <> :except
                and o.state not in :without
            order by o.id""")
    List<OrderSummary> placedSince(String customer, Instant since, String except, Collection<OrderState> without);

    /** Nobody else changes the order until the transaction ends. */
    @Query(value = "select id from sales_order where id = :id for update", nativeQuery = true)
    Long hold(long id);
}
