package io.orderwright.platform.checks.sql;

import java.util.List;

/** Invariants 5 and 6: papers and effects are there once, and nothing is left of what was cancelled. */
final class PaperChecks {

    private PaperChecks() {}

    static final List<SqlCheck> ALL = List.of(
            new SqlCheck(
                    "papers-once",
                    5,
                    """
                    select order_number as subject, format('deliveries=%s', count(*)) as found
                    from delivery where state <> 'CANCELLED' group by order_number
                    having count(*) > 1 and (bool_or(goods is null) or count(*) filter (where state = 'OPEN') > 1)
                    union all
                    select order_number, format('final invoices=%s', count(*))
                    from invoice where kind = 'FINAL' and state <> 'CORRECTED' group by order_number having count(*) > 1"""),
            new SqlCheck(
                    "papers-agree",
                    5,
                    """
                    select coalesce(o.number, d.order_number, i.order_number) as subject,
                        format('order=%s delivery=%s invoice=%s', o.state, d.state, i.number) as found
                    from sales_order o full join (select distinct on (order_number) * from delivery
                            order by order_number, id desc) d on d.order_number = o.number
                        full join (select distinct on (order_number) * from invoice where kind = 'FINAL'
                            order by order_number, id desc) i on i.order_number = o.number
                    where o.number is null
                        or (o.state in ('SHIPPED', 'CLOSED')) <> (i.number is not null
                            or (o.state in ('SHIPPED', 'CLOSED') and coalesce(o.terms_rule, '') like 'bill:DELIVERY;%'
                                and exists (select 1 from invoice p where p.order_number = o.number and p.kind = 'PART')))
                        or coalesce(d.state, 'NONE') <> all (case
                            when o.state = 'TO_SHIP' then '{OPEN}'
                            when o.state in ('PARTLY_SHIPPED', 'SHIPPED', 'CLOSED') then '{DISPATCHED}'
                            when o.state = 'ON_HOLD' then '{NONE,DISPATCHED}'
                            when o.state = 'CANCELLED' then '{NONE,CANCELLED}'
                            when exists (select 1 from approval_round r where r.subject = o.number and r.state = 'REVOKED')
                            then '{NONE,CANCELLED}'
                            else '{NONE}' end::text[])"""),
            new SqlCheck(
                    "effects-once",
                    5,
                    """
                    select order_number as subject, format('topic=%s done=%s', topic, count(*)) as found
                    from effect where state = 'DONE'
                        -- Each closing of a ticket is told, as ticket-told counts.
                        and topic not in ('sms.payment-reminder', 'sms.ticket-closed')
                    group by order_number, topic having count(*) > 1
                        -- What was taken back from a carrier may be handed over again.
                        and count(*) > coalesce((select handover_no from shipment s where s.number = effect.order_number), 1)"""),
            new SqlCheck(
                    "cancelled-released",
                    6,
                    """
                    with gone as (select number, state from sales_order where state in ('CANCELLED', 'REJECTED'))
                    select g.number as subject, format('reserved sku=%s quantity=%s', r.sku, r.quantity) as found
                    from gone g join stock_reservation r on r.order_number = g.number where r.state <> 'RELEASED'
                    union all
                    select g.number, format('back-order sku=%s quantity=%s', b.sku, b.quantity)
                    from gone g join back_order b on b.order_number = g.number where b.quantity > 0
                    union all
                    select g.number, format('credit state=%s', c.state)
                    from gone g join credit_commitment c on c.order_number = g.number where c.state <> 'CANCELLED'
                    union all
                    select g.number, format('approval level=%s', a.level_no)
                    from gone g join approval a on a.subject = g.number
                    where a.decision = 'OPEN' and g.state = 'CANCELLED'"""),
            new SqlCheck(
                    "cancelled-reversed",
                    6,
                    """
                    with sent as (
                        select order_number,
                            count(*) filter (where topic = 'erp.post-sales-order' and state = 'DONE') as posted,
                            count(*) filter (where topic = 'erp.reverse-sales-order' and state = 'DONE') as reversed,
                            bool_or(topic = 'erp.reverse-sales-order' and state <> 'DONE') as tried
                        from effect where topic like 'erp.%' group by order_number)
                    select o.number as subject, format('order=%s posted=%s reversed=%s', o.state, posted, reversed) as found
                    from sales_order o join sent s on s.order_number = o.number
                    where (o.state not in ('CANCELLED', 'REJECTED') and reversed > 0) or reversed > posted
                        or (o.state in ('CANCELLED', 'REJECTED') and posted > reversed and not tried and not exists (
                            select 1 from act_ru_ext_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                            where e.business_key_ = o.number and t.topic_name_ = 'erp.reverse-sales-order'))"""));
}
