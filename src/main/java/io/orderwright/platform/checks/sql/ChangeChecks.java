package io.orderwright.platform.checks.sql;

import java.util.List;

/** Invariants 5, 8, 10 and 11, for orders that were changed. */
final class ChangeChecks {

    private ChangeChecks() {}

    static final List<SqlCheck> ALL = List.of(
            new SqlCheck(
                    "change-told",
                    5,
                    """
                    select c.number as subject, format('order=%s, the ERP does not have it', c.order_number) as found
                    from change_order c
                    where c.state = 'DONE' and (c.effects ->> 'tellsErp')::boolean and not exists (
                        select 1 from effect e where e.order_number = c.number and e.topic = 'erp.change-sales-order'
                            and (e.state = 'DONE' or e.state = 'REFUSED' and c.remark <> ''))"""),
            new SqlCheck(
                    "change-instance",
                    8,
                    """
                    with running as (
                        select e.business_key_ as number, count(*) as instances
                        from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                        where d.key_ = 'order-change' and e.parent_id_ is null group by e.business_key_)
                    select coalesce(c.number, r.number) as subject,
                        format('state=%s instances=%s', c.state, coalesce(r.instances, 0)) as found
                    from change_order c full join running r using (number)
                    where coalesce(r.instances, 0) <> case when c.state in ('ASKED', 'APPROVED', 'DECLINED', 'APPLIED') then 1 else 0 end"""),
            new SqlCheck(
                    "change-other-person",
                    10,
                    """
                    select number as subject, format('asked and decided by %s', decided_by) as found
                    from change_order where decided_by = asked_by
                    union all
                    select number, format('approver=%s', approver) from change_order
                    where state in ('APPLIED', 'DONE') and approver is not null and decided_by is null"""),
            new SqlCheck(
                    "versions-agree",
                    11,
                    """
                    with last as (
                        select distinct on (order_number) * from order_version order by order_number, version_no desc
                    ), kept as (
                        select v.order_number as number, v.gross, (
                            select string_agg((l ->> 'lineNo') || '*' || trim_scale((l ->> 'quantity')::numeric), '|'
                                order by (l ->> 'lineNo')::int) from jsonb_array_elements(v.lines) l) as content
                        from last v
                    ), asked as (
                        select o.number, o.gross, string_agg(l.line_no || '*' || trim_scale(l.ordered), '|'
                            order by l.line_no) as content
                        from kept k join sales_order o on o.number = k.number
                            join order_line l on l.order_id = o.id and l.ordered > 0 group by o.number, o.gross)
                    select number as subject, format('order=%s %s version=%s %s', a.gross, a.content, k.gross, k.content) as found
                    from kept k left join asked a using (number)
                    where (a.gross, a.content) is distinct from (k.gross, k.content)
                    union all
                    select order_number, format('versions=%s last=%s', count(*), max(version_no))
                    from order_version group by order_number having count(*) <> max(version_no)
                    union all
                    select v.order_number, format('version %s was made by %s', v.version_no, v.change_order)
                    from order_version v left join change_order c
                        on c.number = v.change_order and c.order_number = v.order_number and c.version_no = v.version_no
                    where (v.version_no = 1) <> (v.change_order is null) or v.version_no > 1 and c.number is null
                    union all
                    select c.order_number, format('%s made no version', c.number) from change_order c
                    where c.state in ('APPLIED', 'DONE') and not exists (
                        select 1 from order_version v where v.change_order = c.number)"""),
            new SqlCheck(
                    "day-followed",
                    8,
                    """
                    select o.number as subject, format('wanted for %s, %s for %s', o.requested_on, f.what, f.day) as found
                    from (
                        select order_number as number, format('line %s waits', line_no) as what, requested_on as day
                        from back_order where quantity > 0
                        union all
                        select r.needed_for, format('%s is asked for', r.number), r.needed_on
                        from requisition r left join purchase_order p on p.number = r.purchase_order
                        where not r.withdrawn and (p.number is null or p.state in ('DRAFT', 'IN_APPROVAL', 'SENT'))
                        union all
                        select needed_for, format('%s is made', number), needed_on
                        from work_order where state not in ('DONE', 'CANCELLED')) f
                    join sales_order o using (number)
                    where o.requested_on is distinct from f.day"""),
            new SqlCheck(
                    "head-agrees",
                    11,
                    """
                    select v.order_number as subject,
                        format('order=%s %s version=%s', o.requested_on, o.ship_to_code, v.head) as found
                    from (select distinct on (order_number) * from order_version order by order_number, version_no desc) v
                        join sales_order o on o.number = v.order_number
                    where v.head is not null and ((o.requested_on, o.ship_to_code, o.ship_to_street) is distinct from
                        ((v.head ->> 'requestedOn')::date, v.head -> 'shipTo' ->> 'code', v.head -> 'shipTo' ->> 'street')
                        -- What was not kept in versions of before is not compared.
                        or v.head ->> 'paymentTerms' is not null and (o.bill_to ->> 'code',
                            coalesce(o.payment_terms, 'NET' || o.payment_terms_days)) is distinct from
                            (v.head -> 'billTo' ->> 'code', v.head ->> 'paymentTerms'))"""));
}
