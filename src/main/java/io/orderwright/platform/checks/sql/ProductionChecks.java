package io.orderwright.platform.checks.sql;

import java.util.List;

/** Invariants 1, 5, 8, 10 and 12, for what is made, and for who gave way to whom. */
final class ProductionChecks {

    private ProductionChecks() {}

    static final List<SqlCheck> ALL = List.of(
            new SqlCheck(
                    "work-stock-in",
                    1,
                    """
                    with reported as (
                        select work_order as number, sum(completed) as quantity from work_report group by work_order
                    ), booked as (
                        select against as number, sum(quantity) as quantity from stock_movement
                        where kind = 'RECEIPT' and against like 'WO-%' group by against)
                    select number as subject, format('reported=%s booked=%s', reported.quantity, booked.quantity) as found
                    from reported full join booked using (number)
                    where coalesce(reported.quantity, 0) <> coalesce(booked.quantity, 0)"""),
            new SqlCheck(
                    "work-expected",
                    1,
                    """
                    with expected as (
                        select reference as number, sku, state from expected_receipt where reference like 'WO-%')
                    select coalesce(w.number, e.number) as subject, format('work=%s expected=%s', w.state, e.state) as found
                    from work_order w full join expected e on e.number = w.number and e.sku = w.sku
                    where (coalesce(w.state, 'DONE') not in ('DONE', 'CANCELLED')) <> (coalesce(e.state, '') = 'OPEN')"""),
            new SqlCheck(
                    "work-instance",
                    8,
                    """
                    with running as (
                        select e.business_key_ as number, count(*) as instances
                        from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                        where d.key_ = 'make-to-order' and e.parent_id_ is null group by e.business_key_)
                    select coalesce(w.number, r.number) as subject,
                        format('state=%s instances=%s', w.state, coalesce(r.instances, 0)) as found
                    from work_order w full join running r using (number)
                    where coalesce(r.instances, 0)
                        <> case when w.state is null or w.state in ('DONE', 'CANCELLED') then 0 else 1 end"""),
            new SqlCheck(
                    "work-reports",
                    12,
                    """
                    select w.number as subject, format('state=%s reports=%s', w.state, count(*)) as found
                    from work_order w join work_report r on r.work_order = w.number
                    where w.state not in ('STARTED', 'DONE') group by w.number, w.state
                    union all
                    select number, format('report %s came after the end', report_no) from (
                        select w.number, w.quantity, r.report_no,
                            sum(r.completed + r.scrapped) over before as made, bool_or(r.last) over before as ended
                        from work_order w join work_report r on r.work_order = w.number
                        window before as (partition by w.number order by r.report_no
                            rows between unbounded preceding and 1 preceding)) report
                    where made >= quantity or ended"""),
            new SqlCheck(
                    "work-capacity",
                    12,
                    """
                    select c.code as subject, format('day=%s planned=%s minutes=%s', s.day, sum(s.minutes),
                        c.minutes[extract(isodow from s.day)::int]) as found
                    from work_slot s join work_centre c on c.code = s.work_centre
                    group by c.code, s.day having sum(s.minutes) > c.minutes[extract(isodow from s.day)::int]"""),
            new SqlCheck(
                    "work-or-purchase",
                    12,
                    """
                    with made as (
                        select needed_for, sku, sum(quantity) as quantity from work_order
                        where state <> 'CANCELLED' and follows is null group by needed_for, sku
                    ), bought as (
                        select needed_for, sku, sum(quantity) as quantity from requisition
                        where not withdrawn group by needed_for, sku
                    ), ordered as (
                        select o.number, l.sku, sum(l.ordered) as quantity
                        from sales_order o join order_line l on l.order_id = o.id group by o.number, l.sku)
                    select m.needed_for as subject, format('sku=%s made=%s bought=%s ordered=%s',
                        m.sku, m.quantity, b.quantity, o.quantity) as found
                    from made m join bought b using (needed_for, sku)
                        join ordered o on o.number = m.needed_for and o.sku = m.sku
                    where m.quantity + b.quantity > o.quantity"""),
            new SqlCheck(
                    "insertion-recorded",
                    1,
                    """
                    with moved as (
                        select reference as number, from_order as order_number, sum(quantity) as quantity
                        from stock_reallocation group by reference, from_order
                    ), told as (
                        select insertion as number, order_number, pieces as quantity from displaced_order)
                    select number as subject, format('order=%s moved=%s told=%s', order_number, moved.quantity, told.quantity) as found
                    from moved full join told using (number, order_number)
                    where coalesce(moved.quantity, 0) <> coalesce(told.quantity, 0)"""),
            new SqlCheck(
                    "insertion-instance",
                    8,
                    """
                    with running as (
                        select e.business_key_ as number, count(*) as instances
                        from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                        where d.key_ = 'urgent-insertion' and e.parent_id_ is null group by e.business_key_)
                    select coalesce(u.number, r.number) as subject,
                        format('state=%s instances=%s', u.state, coalesce(r.instances, 0)) as found
                    from urgent_insertion u full join running r using (number)
                    where coalesce(r.instances, 0) <> case when u.state in ('ASKED', 'APPROVED', 'DECLINED') or exists (
                        select 1 from delay_notice n where n.insertion = u.number and n.state = 'OPEN') then 1 else 0 end"""),
            new SqlCheck(
                    "notice-instance",
                    8,
                    """
                    with running as (
                        select e.business_key_ as number, count(*) as instances
                        from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                        where d.key_ = 'delay-notice' and e.parent_id_ is null group by e.business_key_)
                    select coalesce(n.number, r.number) as subject,
                        format('state=%s instances=%s', n.state, coalesce(r.instances, 0)) as found
                    from delay_notice n full join running r using (number)
                    where coalesce(r.instances, 0) <> case when n.state = 'OPEN' then 1 else 0 end"""),
            new SqlCheck(
                    "notices-agree",
                    5,
                    """
                    with sent as (
                        select order_number as number, bool_or(state = 'DONE') as told, bool_or(state = 'REFUSED') as refused
                        from effect where topic = 'sms.delay-notice' group by order_number)
                    select n.number as subject, format('notice=%s told=%s refused=%s', n.state, told, refused) as found
                    from delay_notice n left join sent using (number)
                    where (n.state = 'TOLD') <> coalesce(told, false) or (n.state = 'REFUSED') <> coalesce(refused, false)
                    union all
                    select d.insertion, format('order=%s has no notice', d.order_number)
                    from displaced_order d join urgent_insertion u on u.number = d.insertion
                    where u.tell_customers and (d.pieces > 0 or d.days > 0) and not exists (
                        select 1 from delay_notice n where n.insertion = d.insertion and n.order_number = d.order_number)
                    union all
                    select n.number, 'nobody wanted it' from delay_notice n join urgent_insertion u on u.number = n.insertion
                    where u.tell_customers is not true or u.state <> 'DONE'"""),
            new SqlCheck(
                    "insertion-other-person",
                    10,
                    """
                    select number as subject, format('asked and decided by %s', decided_by) as found
                    from urgent_insertion where decided_by = asked_by
                    union all
                    select number, format('approver=%s', approver) from urgent_insertion
                    where state = 'DONE' and approver is not null and decided_by is null"""));
}
