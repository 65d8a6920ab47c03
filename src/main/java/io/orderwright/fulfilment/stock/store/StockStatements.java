package io.orderwright.fulfilment.stock.store;

/**
 * SQL of the stock ledger, and all that is ever written to {@code stock_item}, {@code stock_reservation},
 * {@code back_order} and {@code stock_movement}: many statements write several of them at once. Whatever changes stock, reservations or back-orders locks the rows of stock_item in the order of
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
            update stock_reservation r set delivery = ? from product p
            where p.sku = r.sku and order_number = ? and delivery = '' and state = 'OPEN' and (not ? or not exists (
                select 1 from back_order b
                where b.order_number = r.order_number and b.line_no = r.line_no and b.quantity > 0))
            returning r.line_no, r.sku, r.quantity, p.unit""";

    /** Parameters: order, delivery. */
    static final String OF_DELIVERY =
            """
            select r.line_no, r.sku, r.quantity, p.unit from stock_reservation r join product p on p.sku = r.sku
            where r.order_number = ? and r.delivery = ? order by r.line_no""";

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
     * day and age; the caller holds the stock_item row. Returns order, line, served quantity, what the line still lacks and the unit.
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
            from served s, product p
            where b.order_number = s.order_number and b.line_no = s.line_no and p.sku = b.sku
            returning b.order_number, b.line_no, s.quantity, b.quantity, p.unit""";

    static final String ADD_RESERVED = "update stock_item set reserved = reserved + ? where sku = ? and warehouse = ?";

    /** Parameters: difference, SKU, warehouse, difference. Not below what is reserved and blocked. */
    static final String ADJUST =
            """
            update stock_item set on_hand = on_hand + ?
            where sku = ? and warehouse = ? and on_hand + ? >= reserved + blocked""";

    /** Parameters: quantity, SKU, warehouse, quantity, quantity. Of what is neither reserved nor blocked; less than zero frees. */
    static final String BLOCK =
            """
            update stock_item set blocked = blocked + ?
            where sku = ? and warehouse = ? and blocked + ? >= 0 and on_hand - reserved - blocked >= ?""";

    /** Parameters: quantity, SKU, warehouse, quantity. Of what is available. */
    static final String TAKE =
            """
            update stock_item set on_hand = on_hand - ?
            where sku = ? and warehouse = ? and on_hand - blocked - safety - reserved >= ?""";

    static final String SAFETY = "update stock_item set safety = ? where sku = ? and warehouse = ?";

    static final String TAKE_RESERVED = "update stock_item set reserved = reserved - ? where sku = ? and warehouse = ?";

    /** Parameters: SKU, warehouse, as for the next. A book in which nothing but its opening stands goes. */
    static final String FORGET_OPENING =
            "delete from stock_movement where sku = ? and warehouse = ? and kind = 'START'";

    static final String FORGET_ITEM = "delete from stock_item where sku = ? and warehouse = ?";

    /** Parameters: order, delivery. A delivery that was called back is released again under its number. */
    static final String FORGET_RELEASED =
            "delete from stock_reservation where order_number = ? and delivery = ? and state = 'RELEASED'";

    /** Parameters: quantity three times, order, line, delivery, quantity. So much of what is kept for a line is free. */
    static final String GIVE_BACK =
            """
            update stock_reservation set
                state = case when quantity = ? then 'RELEASED' else state end,
                quantity = case when quantity = ? then quantity else quantity - ? end
            where order_number = ? and line_no = ? and delivery = ? and state = 'OPEN' and quantity >= ?""";

    /** Parameters: quantity, order, line, quantity. A part of what is kept and set aside for no delivery. */
    static final String GIVE_PART =
            """
            update stock_reservation set quantity = quantity - ?
            where order_number = ? and line_no = ? and delivery = '' and state = 'OPEN' and quantity > ?""";

    /** Parameters: order, line, quantity. All of it. */
    static final String GIVE_ALL =
            """
            update stock_reservation set state = 'RELEASED'
            where order_number = ? and line_no = ? and delivery = '' and state = 'OPEN' and quantity = ?""";

    /** Parameters: quantity, order, line, quantity. The line waits for so much less. */
    static final String LACK_LESS =
            "update back_order set quantity = quantity - ? where order_number = ? and line_no = ? and quantity >= ?";

    /**
     * Parameters: order, line, SKU, warehouse, quantity, order. The line waits for so much more, with the priority, day and
     * age with which its order waits for its other goods.
     */
    static final String LACK_AGAIN =
            """
            insert into back_order
                (order_number, line_no, sku, warehouse, quantity, priority, since, tier, requested_on)
            select ?, ?, ?, ?, ?, priority, since, tier, requested_on from back_order
            where order_number = ? and quantity > 0 order by since limit 1
            on conflict (order_number, line_no) do update set quantity = back_order.quantity + excluded.quantity,
                since = least(back_order.since, excluded.since), priority = excluded.priority""";

    static final String URGENT = "update back_order set urgent = true where order_number = ?";

    /** Parameters: day, order. The SKUs for which it waits. */
    static final String WANTED_ON =
            """
            with moved as (
                update back_order set requested_on = ? where order_number = ? returning sku, quantity)
            select distinct sku from moved where quantity > 0 order by sku""";

    static final String RANK = "update back_order set priority = ? where order_number = ? and line_no = ?";

    /**
     * Parameters: how many deliveries, voucher, voucher. The oldest deliveries that no voucher tells of, whole ones: what
     * leaves with a delivery is written at once. Two who gather at the same moment wait for each other's rows, and the second
     * finds them taken.
     */
    static final String GATHER =
            """
            with untold as (
                select reference, coalesce(against, '') as delivery, min(id) as first
                from stock_movement where kind = 'ISSUE' and voucher is null group by 1, 2 order by 3 limit ?
            ), told as (
                update stock_movement m set voucher = ? from untold u
                where m.kind = 'ISSUE' and m.voucher is null and m.reference = u.reference
                    and coalesce(m.against, '') = u.delivery
                returning m.reference, u.delivery, m.sku, m.warehouse, m.quantity
            )
            insert into goods_issue_line (voucher, order_number, delivery, sku, warehouse, quantity)
            select ?, reference, delivery, sku, warehouse, quantity from told""";

    /** Parameter: orders. Those of them that still wait for something. */
    static final String STILL_WAITING =
            "select distinct order_number from back_order where order_number = any (?) and quantity > 0";

    private static final String VIEW =
            """
            select s.*, p.unit, greatest(0, s.on_hand - s.blocked - s.safety - s.reserved) as available,
                   (select coalesce(sum(b.quantity), 0) from back_order b
                    where b.sku = s.sku and b.warehouse = s.warehouse and b.quantity > 0) as back_ordered
            from stock_item s join product p on p.sku = s.sku
            """;

    /** Parameters: warehouse, after SKU, limit. */
    static final String PAGE = VIEW + "where s.warehouse = ? and s.sku > ? order by s.sku limit ?";

    /** Parameter: SKU. One row a warehouse. */
    static final String EVERYWHERE = VIEW + "where s.sku = ? order by s.warehouse <> 'MAIN', s.warehouse";

    /** Parameters: SKUs, warehouse. */
    static final String OF_SKUS = VIEW + "where s.sku = any (?) and s.warehouse = ?";
}
