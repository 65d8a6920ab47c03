package io.orderwright.fulfilment.stock.store;

/**
 * SQL of the stock ledger. Whatever changes stock, reservations or back-orders locks the rows of stock_item in the order of
 * the SKU before anything else, so that nobody over the same goods waits for one who waits for him; the granted quantity is computed from the locked row, never
 * from an earlier read.
 */
final class StockStatements {

    private StockStatements() {}

    /** Parameters: SKUs, quantities (one entry a SKU), warehouse. Returns sku and what of it could be reserved. */
    static final String RESERVE =
            """
            with wanted as (
                select * from unnest(?::text[], ?::numeric[]) as w(sku, quantity)
            ), locked as (
                select s.sku, s.warehouse,
                       least(w.quantity, greatest(0, s.on_hand - s.blocked - s.safety - s.reserved)) as granted
                from stock_item s join wanted w using (sku)
                where s.warehouse = ? order by s.sku for update of s
            )
            update stock_item s set reserved = s.reserved + l.granted
            from locked l where s.sku = l.sku and s.warehouse = l.warehouse
            returning s.sku, l.granted""";

    static final String INSERT_RESERVATION =
            """
            insert into stock_reservation (order_number, line_no, sku, warehouse, quantity, state)
            values (?, ?, ?, ?, ?, 'OPEN')
            on conflict (order_number, line_no, delivery) do update set state = 'OPEN', quantity = excluded.quantity
                + case stock_reservation.state when 'RELEASED' then 0 else stock_reservation.quantity end""";

    static final String INSERT_BACK_ORDER =
            """
            insert into back_order
                (order_number, line_no, sku, warehouse, quantity, priority, since, tier, requested_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (order_number, line_no) do update
                set quantity = back_order.quantity + excluded.quantity, priority = excluded.priority, since = excluded.since""";

    /**
     * Parameters: order, delivery, order, delivery, movement reference, delivery, actor, time. The goods of an order's open
     * reservations leave: those set aside for the delivery, or with "" those of an order that goes out at once.
     */
    static final String ISSUE =
            """
            with kept as (
                select distinct sku, warehouse from stock_reservation
                where order_number = ? and delivery = ? and state = 'OPEN'
            ), locked as (
                select s.sku, s.warehouse from stock_item s join kept using (sku, warehouse)
                order by s.sku for update of s
            ), taken as (
                update stock_reservation r set state = 'ISSUED' from locked l
                where r.order_number = ? and r.delivery = ? and r.state = 'OPEN' and r.sku = l.sku and r.warehouse = l.warehouse
                returning r.sku, r.warehouse, r.quantity
            ), summed as (
                select sku, warehouse, sum(quantity) as quantity from taken group by sku, warehouse
            ), issued as (
                update stock_item s set on_hand = s.on_hand - t.quantity, reserved = s.reserved - t.quantity
                from summed t where s.sku = t.sku and s.warehouse = t.warehouse
                returning s.sku, s.warehouse, t.quantity
            )
            insert into stock_movement (sku, warehouse, kind, quantity, reference, against, moved_by, moved_at)
            select sku, warehouse, 'ISSUE', quantity, ?, nullif(?, ''), ?, ? from issued""";

    /** Parameters: order, twice. Holds the stock of all that the order has and lacks. */
    static final String HOLD_OF_ORDER =
            """
            select 1 from stock_item where (sku, warehouse) in (
                select sku, warehouse from stock_reservation where order_number = ? and state = 'OPEN'
                union select sku, warehouse from back_order where order_number = ? and quantity > 0)
            order by sku for update""";

    /** Parameter: order. What is reserved for it is free again; the caller holds its stock. */
    static final String RELEASE =
            """
            with taken as (
                update stock_reservation set state = 'RELEASED' where order_number = ? and state = 'OPEN'
                returning sku, warehouse, quantity
            ), summed as (
                select sku, warehouse, sum(quantity) as quantity from taken group by sku, warehouse
            )
            update stock_item s set reserved = s.reserved - t.quantity
            from summed t where s.sku = t.sku and s.warehouse = t.warehouse
            returning s.sku""";

    /**
     * Parameters: delivery, order, whether only lines that wait for nothing. What is kept for the order and not set aside
     * yet goes out with the delivery; what arrives from now on does not.
     */
    static final String SET_ASIDE =
            """
            update stock_reservation r set delivery = ?
            where order_number = ? and delivery = '' and state = 'OPEN' and (not ? or not exists (
                select 1 from back_order b
                where b.order_number = r.order_number and b.line_no = r.line_no and b.quantity > 0))
            returning line_no, sku, quantity""";

    /** Parameters: order, delivery. */
    static final String OF_DELIVERY =
            "select line_no, sku, quantity from stock_reservation where order_number = ? and delivery = ? order by line_no";

    static final String DROP_BACK_ORDERS = "update back_order set quantity = 0 where order_number = ? and quantity > 0";

    static final String INSERT_MOVEMENT =
            """
            insert into stock_movement (sku, warehouse, kind, quantity, reference, against, moved_by, moved_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    /** Parameters: SKU, warehouse, quantity, safety. The first word about a SKU's stock. */
    static final String OPEN_ITEM =
            """
            insert into stock_item (sku, warehouse, on_hand, reserved, blocked, safety) values (?, ?, ?, 0, 0, ?)
            on conflict do nothing""";

    static final String RECEIVE = "update stock_item set on_hand = on_hand + ? where sku = ? and warehouse = ?";

    /**
     * Parameters: SKU, warehouse, twice. Serves the back-orders of a SKU from what is free, in the order of priority, wanted
     * day and age; the caller holds the stock_item row. Returns order, line, served quantity and what the line still lacks.
     */
    static final String SERVE_BACK_ORDERS =
            """
            with free as (
                select greatest(0, on_hand - blocked - safety - reserved) as quantity
                from stock_item where sku = ? and warehouse = ?
            ), queue as (
                select b.order_number, b.line_no, b.quantity,
                       sum(b.quantity) over (order by b.priority desc, b.requested_on, b.since, b.order_number, b.line_no)
                           - b.quantity as before
                from back_order b where b.sku = ? and b.warehouse = ? and b.quantity > 0
            ), served as (
                select q.order_number, q.line_no, least(q.quantity, f.quantity - q.before) as quantity
                from queue q, free f where q.before < f.quantity
            )
            update back_order b set quantity = b.quantity - s.quantity
            from served s where b.order_number = s.order_number and b.line_no = s.line_no
            returning b.order_number, b.line_no, s.quantity, b.quantity""";

    static final String ADD_RESERVED = "update stock_item set reserved = reserved + ? where sku = ? and warehouse = ?";

    /** Parameter: orders. Those of them that still wait for something. */
    static final String STILL_WAITING =
            "select distinct order_number from back_order where order_number = any (?) and quantity > 0";

    private static final String VIEW =
            """
            select s.*, greatest(0, s.on_hand - s.blocked - s.safety - s.reserved) as available,
                   (select coalesce(sum(b.quantity), 0) from back_order b
                    where b.sku = s.sku and b.warehouse = s.warehouse and b.quantity > 0) as back_ordered
            from stock_item s
            """;

    /** Parameters: warehouse, after SKU, limit. */
    static final String PAGE = VIEW + "where s.warehouse = ? and s.sku > ? order by s.sku limit ?";

    /** Parameter: SKU. One row a warehouse. */
    static final String EVERYWHERE = VIEW + "where s.sku = ? order by s.warehouse <> 'MAIN', s.warehouse";

    /** Parameters: SKUs, warehouse. */
    static final String OF_SKUS = VIEW + "where s.sku = any (?) and s.warehouse = ?";
}
