package io.orderwright.platform.checks.sql;

import java.util.List;

/** Invariant 10: who decided what, and on whose word. */
final class DecisionChecks {

    private DecisionChecks() {}

    static final List<SqlCheck> ALL = List.of(
            new SqlCheck(
                    "approver-other-person",
                    10,
                    """
                    select a.subject, format('level=%s by=%s', a.level_no, a.decided_by) as found
                    from approval a left join sales_order o on o.number = a.subject
                    where a.decided_by in (a.submitter, o.placed_by)
                    union all
                    select r.order_number, format('credit released by=%s', r.released_by)
                    from credit_release r join sales_order o on o.number = r.order_number
                    where r.released_by = o.placed_by"""),
            new SqlCheck(
                    "approvals-complete",
                    10,
                    """
                    with asked as (
                        select distinct on (subject) subject, array_remove(string_to_array(
                            replace(coalesce(outputs ->> 'levels', ''), ' ', ''), ','), '') as groups
                        from decision where table_name = 'approval/approval-levels' order by subject, id desc
                    ), last as (
                        select distinct on (subject) * from approval_round where kind = 'ORDER'
                        order by subject, round_no desc
                    ), given as (
                        select l.subject, array_agg(a.named_group order by a.level_no) as groups
                        from last l join approval a on a.round_id = l.id group by l.subject)
                    select subject, format('asked=%s opened=%s', asked.groups, given.groups) as found
                    from asked full join given using (subject)
                    where coalesce(array_remove(asked.groups, '-'), '{}') <> coalesce(given.groups, '{}')
                        -- What was taken back is asked again, also where the table would ask nobody by now.
                        and not (coalesce(array_remove(asked.groups, '-'), '{}') = '{}' and exists (
                            select 1 from approval_round r where r.subject = given.subject and r.state = 'REVOKED'))
                    union all
                    select a.subject, format('order=%s level=%s %s by=%s', o.state, a.level_no, a.decision, a.decided_by)
                    from approval a join last l on l.id = a.round_id left join sales_order o on o.number = a.subject
                    where o.number is null
                        or (a.decision in ('APPROVED', 'REJECTED') and (a.decided_by is null or a.decided_at is null))
                        or (a.decision <> 'APPROVED'
                            and o.state in ('WAITING_FOR_STOCK', 'WAITING_FOR_PAYMENT', 'CONFIRMING', 'TO_SHIP', 'PARTLY_SHIPPED', 'SHIPPED', 'CLOSED'))
                    union all
                    select o.number, 'in approval, and nobody is asked' from sales_order o
                    where o.state = 'IN_APPROVAL' and not exists (
                        select 1 from approval a where a.subject = o.number)"""),
            new SqlCheck(
                    "sent-back-agrees",
                    8,
                    """
                    with last as (
                        select distinct on (subject) subject, state from approval_round
                        where kind = 'ORDER' order by subject, round_no desc)
                    select o.number as subject, format('order=%s round=%s', o.state, l.state) as found
                    from sales_order o left join last l on l.subject = o.number
                    where o.state = 'SENT_BACK' and l.state is distinct from 'SENT_BACK'
                        or o.state = 'IN_APPROVAL' and l.state = 'SENT_BACK'"""),
            new SqlCheck(
                    "decisions-explained",
                    10,
                    """
                    select subject, format('table=%s version=%s row=%s', table_name, version, row_name) as found
                    from decision where '' in (trim(table_name), trim(version), trim(row_name))
                    union all
                    select subject, format('approval level=%s table=%s version=%s row=%s',
                        level_no, table_name, table_version, row_name)
                    from approval where '' in (trim(table_name), trim(table_version), trim(row_name))
                    union all
                    select c.order_number, 'no credit decision' from credit_commitment c
                    where not c.carried_over and not exists (select 1 from decision d
                        where d.subject = c.order_number and d.table_name = 'credit/credit-decision')
                    union all
                    select o.number, 'no approval decision' from sales_order o
                    where o.state in ('WAITING_FOR_STOCK', 'WAITING_FOR_PAYMENT', 'CONFIRMING', 'TO_SHIP', 'PARTLY_SHIPPED', 'SHIPPED', 'CLOSED')
                        -- Whoever was asked before the company moved in is not known here.
                        and o.source <> 'opening'
                        and not exists (select 1 from decision d
                            where d.subject = o.number and d.table_name = 'approval/approval-levels')"""));
}
