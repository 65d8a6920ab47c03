package io.orderwright.platform.checks.sql;

import java.util.List;

/** Invariants 1 and 5, for what is picked and packed. */
final class ShippingChecks {

    private ShippingChecks() {}

    static final List<SqlCheck> ALL = List.of(
            new SqlCheck(
                    "picks-agree",
                    1,
                    """
                    with wanted as (
                        select d.id, g.sku, sum(g.quantity) as quantity
                        from delivery d cross join lateral jsonb_to_recordset(d.goods) as g(sku text, quantity numeric)
                        where d.progress is not null and d.goods is not null group by d.id, g.sku
                        union all
                        select d.id, l.sku, sum(l.ordered)
                        from delivery d join sales_order o on o.number = d.order_number join order_line l on l.order_id = o.id
                        where d.progress is not null and d.goods is null group by d.id, l.sku)
                    select d.number as subject, format('sku=%s delivery=%s picks=%s', named.sku, w.quantity, p.quantity) as found
                    from wanted w full join pick_line p on p.delivery_id = w.id and p.sku = w.sku
                        join delivery d on d.id = coalesce(w.id, p.delivery_id)
                        cross join lateral (select coalesce(w.sku, p.sku) as sku) named
                    where coalesce(w.quantity, 0) <> coalesce(p.quantity, 0)
                    union all
                    select d.number, format('progress=%s', d.progress) from delivery d join (
                        select delivery_id, bool_and(picked = quantity) as picked, bool_and(packed = quantity) as packed
                        from pick_line group by delivery_id) p on p.delivery_id = d.id
                    where d.progress is distinct from case when p.packed and not exists (select 1 from parcel where
                            delivery_id = d.id and weight is null) then 'PACKED' when p.picked then 'PICKED' else 'PICKING' end"""),
            new SqlCheck(
                    "parcels-agree",
                    5,
                    """
                    with lying as (
                        select delivery_id, sku, sum(quantity) as quantity from parcel_content group by delivery_id, sku)
                    select d.number as subject, format('sku=%s packed=%s parcels=%s', named.sku, p.packed, l.quantity) as found
                    from pick_line p full join lying l on l.delivery_id = p.delivery_id and l.sku = p.sku
                        join delivery d on d.id = coalesce(p.delivery_id, l.delivery_id)
                        cross join lateral (select coalesce(p.sku, l.sku) as sku) named
                    where coalesce(p.packed, 0) <> coalesce(l.quantity, 0)"""),
            new SqlCheck(
                    "shipment-instance",
                    8,
                    """
                    with running as (
                        select e.business_key_ as number, count(*) as instances
                        from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                        where d.key_ = 'carrier-shipment' and e.parent_id_ is null group by e.business_key_)
                    select coalesce(s.number, r.number) as subject,
                        format('state=%s instances=%s', s.state, coalesce(r.instances, 0)) as found
                    from shipment s full join running r using (number)
                    where coalesce(r.instances, 0)
                        <> case when s.state in ('BOOKING', 'REFUSED', 'BOOKED', 'WITHDRAWING') then 1 else 0 end
                    union all
                    select s.number, format('shipment=%s delivery=%s', s.state, d.handover)
                    from shipment s join delivery d on d.id = s.delivery_id
                    where d.state = 'OPEN' and d.handover is distinct from
                        case when s.state in ('BOOKING', 'REFUSED', 'BOOKED', 'WITHDRAWING') then s.state end"""),
            new SqlCheck(
                    "parcels-current",
                    8,
                    """
                    with newest as (
                        select distinct on (carrier, tracking_number) carrier, tracking_number, status, happened_at
                        from carrier_event where outcome in ('CURRENT', 'OLDER')
                        order by carrier, tracking_number, happened_at desc, case status when 'DELIVERED' then 1 else 2 end, id desc)
                    select p.tracking_number as subject, format('parcel=%s since %s, told=%s at %s', p.status, p.status_at,
                        n.status, n.happened_at) as found
                    from tracked_parcel p join newest n using (carrier, tracking_number)
                    where p.status_at is distinct from n.happened_at"""),
            new SqlCheck(
                    "delivered-agrees",
                    8,
                    """
                    select s.number as subject, format('state=%s delivered=%s signed=%s', s.state, s.delivered_at, s.signed_by) as found
                    from shipment s join delivery d on d.id = s.delivery_id
                    where s.state = 'DELIVERED' and (s.delivered_at is null or s.signed_by is null or d.state <> 'DISPATCHED')
                    union all
                    select d.number, format('shipment=%s delivery=%s received by %s at %s', s.state, d.arrival, d.received_by, d.received_at)
                    from delivery d left join shipment s on s.delivery_id = d.id
                    where d.handover is not null and (d.arrival, d.received_by, d.received_at) is distinct from
                        (case when s.state in ('DELIVERED', 'NOT_DELIVERED') then s.state end,
                            case when s.state = 'DELIVERED' then s.signed_by end, case when s.state = 'DELIVERED' then s.delivered_at end)
                    union all
                    select number, format('state=%s left=%s received by %s at %s', state, dispatched_at, received_by, received_at)
                    from delivery where handover is null and arrival is not null and (arrival <> 'DELIVERED' or state <> 'DISPATCHED'
                        or coalesce(received_by, '') = '' or proved_by is null or received_at is null
                        or received_at < date_trunc('minute', dispatched_at) or received_at > proved_at)"""),
            new SqlCheck(
                    "proof-agrees",
                    8,
                    """
                    with proved as (
                        select l.id, sum(coalesce(g.quantity, case when d.goods is null then l.ordered else 0 end)) as quantity
                        from delivery d join sales_order o on o.number = d.order_number join order_line l on l.order_id = o.id
                            left join lateral jsonb_to_recordset(d.goods) as g("lineNo" integer, quantity numeric)
                                on g."lineNo" = l.line_no
                        where d.arrival = 'DELIVERED' group by l.id)
                    select o.number as subject, format('line=%s delivered=%s proved=%s', l.line_no, l.delivered, p.quantity) as found
                    from order_line l join sales_order o on o.id = l.order_id left join proved p on p.id = l.id
                    where l.delivered <> coalesce(p.quantity, 0)"""));
}
