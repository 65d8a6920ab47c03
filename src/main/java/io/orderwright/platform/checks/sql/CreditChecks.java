package io.orderwright.platform.checks.sql;

import java.util.List;

/** Invariant 3, and 10 as far as credit goes: nobody owes more than a limit or a person allowed. */
final class CreditChecks {

    private CreditChecks() {}

    static final List<SqlCheck> ALL = List.of(
            new SqlCheck(
                    "credit-answered",
                    3,
                    """
                    select c.order_number as subject, format('state=%s amount=%s', c.state, c.amount) as found
                    from credit_commitment c
                    where c.state in ('OPEN', 'INVOICED', 'SETTLED') and not c.carried_over
                        and not exists (select 1 from decision d where d.subject = c.order_number
                            and d.table_name = 'credit/credit-decision' and d.outputs ->> 'answer' = 'APPROVE')
                        and not exists (select 1 from credit_release r where r.order_number = c.order_number
                            and r.amount * (1 + r.deviation_percent / 100) >= c.amount)"""),
            // Covered is what a person released or the table itself approved beyond the limit. An order keeps the limit
            // it was taken under: lowering the limit later refuses new orders, it does not make old ones wrong.
            new SqlCheck(
                    "exposure-limit",
                    3,
                    """
                    with counting as (
                        select c.customer_code, c.open_order + c.receivable as counts,
                            coalesce(o.placed_at, c.answered_at) as placed_at, c.carried_over or exists (select 1 from credit_release r where r.order_number = c.order_number)
                            or exists (select 1 from decision d where d.subject = c.order_number
                                and d.table_name = 'credit/credit-decision' and d.outputs ->> 'answer' = 'APPROVE'
                                and (d.inputs ->> 'utilisationPercent')::numeric > 100) as covered
                        from credit_commitment c left join sales_order o on o.number = c.order_number
                        where c.state in ('OPEN', 'INVOICED')
                    ), exposed as (
                        select a.customer_code, a.open_orders + a.receivables - a.unallocated as exposure, a.credit_limit,
                            coalesce((select sum(counts) from counting
                                where customer_code = a.customer_code and covered), 0) as covered,
                            (select min(placed_at) from counting where customer_code = a.customer_code) as oldest
                        from credit_account a
                    ), limits as (
                        select customer_code, amount, valid_until, case kind when 'ORDINARY' then
                            lead(valid_from) over (partition by customer_code, kind order by valid_from, id) end as next_from
                        from credit_limit where state = 'APPROVED')
                    select customer_code as subject, format('exposure=%s limit=%s covered=%s',
                        exposure, credit_limit, covered) as found
                    from exposed e
                    where exposure - covered > greatest(credit_limit, (
                        select max(l.amount) from limits l where l.customer_code = e.customer_code
                        and coalesce(l.valid_until, 'infinity') >= coalesce(e.oldest, now())::date - 1
                        and coalesce(l.next_from, 'infinity') >= coalesce(e.oldest, now())::date - 1))"""),
            // Whatever credit said last before the goods were handed over must have been a yes, or a person's still
            // valid one for the order as it was then: what was wanted later was asked about later.
            new SqlCheck(
                    "shipment-answered",
                    3,
                    """
                    select c.order_number as subject, format('handed over=%s asked=%s answer=%s of %s released until=%s',
                        d.released_at, q.asked_at, said.answer, said.decided_at, r.valid_until) as found
                    from delivery d join credit_commitment c using (order_number)
                        left join (select order_number, max(asked_at) as asked_at from credit_shipment_question
                            group by order_number) q using (order_number)
                        left join lateral (
                            select outputs ->> 'answer' as answer, decided_at from decision
                            where subject = c.order_number and table_name = 'credit/credit-decision'
                                and decided_at <= d.released_at
                            order by id desc limit 1) said on true
                        left join lateral (
                            select max(valid_until) as valid_until from credit_release
                            where order_number = c.order_number and released_at <= d.released_at
                                and amount * (1 + deviation_percent / 100) >= coalesce((
                                    select v.gross from order_version v
                                    where v.order_number = c.order_number and v.changed_at <= d.released_at
                                    order by v.version_no desc limit 1), c.amount)) r on true
                    where q.asked_at is null
                        or (not c.prepaid and not (c.carried_over and said.answer is null)
                            and said.answer is distinct from 'APPROVE'
                            and coalesce(r.valid_until, '-infinity') < d.released_at::date)"""),
            new SqlCheck(
                    "cases-agree",
                    3,
                    """
                    with held as (
                        select number from sales_order where state = 'ON_HOLD' and not prepaid
                    ), waiting as (
                        select order_number, customer_code from credit_case where closed_at is null)
                    select coalesce(h.number, w.order_number) as subject,
                        case when w.order_number is null then 'on hold without a case' else 'a case of an order not on hold' end
                            as found
                    from held h full join waiting w on w.order_number = h.number
                    where h.number is null or w.order_number is null"""),
            new SqlCheck(
                    "limit-in-force",
                    3,
                    """
                    with counting as (
                        select * from credit_limit where state = 'APPROVED' and valid_from <= current_date
                            and coalesce(valid_until, 'infinity') >= current_date
                    ), ordinary as (
                        select distinct on (customer_code) customer_code, amount from counting
                        where kind = 'ORDINARY' order by customer_code, valid_from desc, id desc
                    ), raised as (
                        select customer_code, max(amount) as amount from counting
                        where kind = 'TEMPORARY' group by customer_code)
                    select a.customer_code as subject,
                        format('limit=%s ordinary=%s raised=%s', a.credit_limit, o.amount, r.amount) as found
                    from credit_account a left join ordinary o using (customer_code) left join raised r using (customer_code)
                    where coalesce(a.limit_until, 'infinity') >= current_date
                        and a.credit_limit <> greatest(coalesce(o.amount, 0), coalesce(r.amount, 0))"""),
            new SqlCheck(
                    "limits-decided",
                    10,
                    """
                    select number as subject, format('state=%s proposed by=%s decided by=%s table=%s row=%s',
                        state, proposed_by, decided_by, table_name, row_name) as found
                    from credit_limit
                    where decided_by = proposed_by
                        or (origin = 'PROPOSED' and (state in ('APPROVED', 'REJECTED') and decided_by is null
                            or coalesce(table_name, '') = '' or coalesce(table_version, '') = '' or coalesce(row_name, '') = ''))
                        or (origin <> 'PROPOSED' and (state <> 'APPROVED' or kind <> 'ORDINARY' and origin <> 'CARRIED'))"""));
}
