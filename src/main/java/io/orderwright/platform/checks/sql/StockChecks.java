package io.orderwright.platform.checks.sql;

import java.util.List;

/** Invariant 1: stock. */
final class StockChecks {

    private StockChecks() {}

    static final List<SqlCheck> ALL = List.of(
            new SqlCheck(
                    "stock-on-hand",
                    1,
                    """
                    with moved as (
                        select sku, warehouse, sum(case kind when 'ISSUE' then -quantity else quantity end) as quantity
                        from stock_movement group by sku, warehouse)
                    select sku as subject, format('on_hand=%s movements=%s', on_hand, quantity) as found
                    from stock_item full join moved using (sku, warehouse)
                    where coalesce(on_hand, 0) <> coalesce(quantity, 0)"""),
            new SqlCheck(
                    "stock-reserved",
                    1,
                    """
                    with held as (
                        select sku, warehouse, sum(quantity) as quantity
                        from stock_reservation where state = 'OPEN' group by sku, warehouse)
                    select sku as subject, format('reserved=%s reservations=%s', reserved, quantity) as found
                    from stock_item full join held using (sku, warehouse)
                    where coalesce(reserved, 0) <> coalesce(quantity, 0)"""),
            new SqlCheck(
                    "stock-bounds",
                    1,
                    """
                    select sku as subject, format('on_hand=%s reserved=%s blocked=%s safety=%s',
                        on_hand, reserved, blocked, safety) as found
                    from stock_item
                    where on_hand < 0 or reserved < 0 or reserved + blocked > on_hand or blocked < 0 or safety < 0"""),
            new SqlCheck(
                    "stock-oversold",
                    1,
                    """
                    with sold as (
                        select sku, warehouse, sum(quantity) as quantity
                        from stock_reservation where state in ('OPEN', 'ISSUED') group by sku, warehouse
                    ), supplied as (
                        select sku, warehouse, sum(quantity) as quantity
                        from stock_movement where kind <> 'ISSUE' group by sku, warehouse)
                    select sku as subject, format('sold=%s supplied=%s', sold.quantity, supplied.quantity) as found
                    from sold left join supplied using (sku, warehouse)
                    where sold.quantity > coalesce(supplied.quantity, 0)"""),
            new SqlCheck(
                    "stock-issued",
                    1,
                    """
                    with left_house as (
                        select reference as order_number, sku, sum(quantity) as quantity
                        from stock_movement where kind = 'ISSUE' group by reference, sku
                    ), issued as (
                        select order_number, sku, sum(quantity) as quantity
                        from stock_reservation where state = 'ISSUED' group by order_number, sku)
                    select order_number as subject, format('sku=%s issued=%s reserved=%s',
                        sku, left_house.quantity, issued.quantity) as found
                    from left_house full join issued using (order_number, sku)
                    where coalesce(left_house.quantity, 0) <> coalesce(issued.quantity, 0)"""),
            new SqlCheck(
                    "stock-blocked",
                    1,
                    """
                    with held as (
                        select sku, warehouse, sum(quantity) as quantity from stock_blocking group by sku, warehouse)
                    select sku as subject, format('blocked=%s written=%s', blocked, quantity) as found
                    from stock_item full join held using (sku, warehouse)
                    where coalesce(blocked, 0) <> coalesce(quantity, 0)"""),
            new SqlCheck(
                    "stock-transfers",
                    1,
                    """
                    select reference as subject, format('sku=%s movements=%s sum=%s', sku, count(*), sum(quantity)) as found
                    from stock_movement where kind = 'TRANSFER' group by reference, sku
                    having count(*) <> 2 or sum(quantity) <> 0"""),
            new SqlCheck(
                    "stock-counts",
                    1,
                    """
                    with counted as (
                        select distinct on (t.number, c.sku) t.number, c.sku, t.state, c.counted - c.book as difference
                        from stock_take t join stock_count c on c.take_id = t.id
                        order by t.number, c.sku, c.count_no desc
                    ), due as (
                        select number, sku, difference from counted where state = 'RELEASED' and difference <> 0
                    ), booked as (
                        select reference as number, sku, quantity from stock_movement where kind = 'COUNT')
                    select number as subject, format('sku=%s difference=%s booked=%s', sku, difference, quantity) as found
                    from due full join booked using (number, sku)
                    where coalesce(difference, 0) <> coalesce(quantity, 0)
                    union all
                    select number, format('counted and booked by %s', closed_by) from stock_take t
                    where state = 'RELEASED' and other_person
                      and exists (select 1 from stock_count c where c.take_id = t.id and c.counted_by = t.closed_by)"""),
            new SqlCheck(
                    "stock-openings",
                    1,
                    """
                    with said as (
                        select distinct on (sku, warehouse) sku, warehouse, quantity
                        from (select id, subject as sku, details::jsonb ->> 'warehouse' as warehouse,
                                case event when 'StockOpened' then (details::jsonb ->> 'quantity')::numeric else 0 end as quantity
                            from audit_record where event in ('StockOpened', 'StockBookRemoved')) told
                        order by sku, warehouse, id desc
                    ), opened as (
                        select sku, warehouse, sum(quantity) as quantity
                        from stock_movement where kind = 'START' group by sku, warehouse)
                    select sku as subject, format('warehouse=%s said=%s opened=%s', warehouse, said.quantity,
                        opened.quantity) as found
                    from said left join opened using (sku, warehouse)
                    where said.quantity <> coalesce(opened.quantity, 0)
                    union all
                    select s.sku, format('opened in %s after something else had moved', s.warehouse)
                    from stock_movement s where s.kind = 'START' and exists (select from stock_movement m
                        where m.sku = s.sku and m.warehouse = s.warehouse and m.kind <> 'START' and m.id < s.id)"""),
            new SqlCheck(
                    "stock-expected",
                    1,
                    """
                    with arrived as (
                        select against as reference, sku, warehouse, sum(quantity) as quantity
                        from stock_movement where kind = 'RECEIPT' and against is not null group by against, sku, warehouse)
                    select reference as subject, format('sku=%s received=%s booked=%s state=%s', sku, received,
                        arrived.quantity, state) as found
                    from expected_receipt e full join arrived using (reference, sku, warehouse)
                    where coalesce(received, 0) <> coalesce(arrived.quantity, 0)
                       or (state = 'OPEN' and received >= e.quantity)"""),
            new SqlCheck(
                    "stock-deliveries",
                    1,
                    """
                    with said as (
                        select d.number, g.sku, sum(g.quantity) as quantity
                        from delivery d cross join lateral jsonb_to_recordset(d.goods) as g(sku text, quantity numeric)
                        where d.state = 'DISPATCHED' and d.goods is not null group by d.number, g.sku
                    ), issued as (
                        select against as number, sku, sum(quantity) as quantity
                        from stock_movement where kind = 'ISSUE' and against is not null group by against, sku)
                    select number as subject, format('sku=%s delivery=%s issued=%s', sku, said.quantity, issued.quantity) as found
                    from said full join issued using (number, sku)
                    where coalesce(said.quantity, 0) <> coalesce(issued.quantity, 0)"""),
            new SqlCheck(
                    "vouchers-agree",
                    1,
                    """
                    with issued as (
                        select voucher, reference, coalesce(against, '') as delivery, sku, warehouse, quantity
                        from stock_movement where kind = 'ISSUE' and voucher not in ('BEFORE', 'SEED'))
                    select coalesce(i.voucher, l.voucher) as subject, format('order=%s sku=%s issued=%s told=%s',
                        coalesce(reference, order_number), coalesce(i.sku, l.sku), i.quantity, l.quantity) as found
                    from issued i full join goods_issue_line l on l.voucher = i.voucher and l.order_number = i.reference
                        and l.delivery = i.delivery and l.sku = i.sku and l.warehouse = i.warehouse
                    where i.quantity is distinct from l.quantity
                    union all
                    select reference, format('in %s vouchers', count(distinct coalesce(voucher, '')))
                    from stock_movement where kind = 'ISSUE' group by reference, coalesce(against, '')
                    having count(distinct coalesce(voucher, '')) > 1"""),
            new SqlCheck(
                    "vouchers-posted",
                    5,
                    """
                    with running as (
                        select e.business_key_ as number, count(*) as instances
                        from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                        where d.key_ = 'goods-issue-posting' and e.parent_id_ is null group by e.business_key_)
                    select coalesce(v.number, r.number) as subject,
                        format('state=%s instances=%s', v.state, coalesce(r.instances, 0)) as found
                    from goods_issue_voucher v full join running r using (number)
                    where coalesce(r.instances, 0) <> case when v.state = 'OPEN' then 1 else 0 end
                    union all
                    select v.number, 'finance does not have it' from goods_issue_voucher v
                    where v.state = 'POSTED' and (v.finance_document is null or not exists (select 1 from effect e
                        where e.order_number = v.number and e.topic = 'finance.post-goods-issue' and e.state = 'DONE'))"""));
}
