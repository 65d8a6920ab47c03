package io.orderwright.platform.checks.sql;

import java.util.List;

/** Invariant 2: money, and what each order counts for. */
final class MoneyChecks {

    private MoneyChecks() {}

    static final List<SqlCheck> ALL = List.of(
            new SqlCheck(
                    "receipts-and-invoices",
                    2,
                    """
                    with received as (
                        select customer_code, currency, sum(money) as money
                        from (select customer_code, currency, allocated as money from receipt
                            union all
                            select customer_code, currency, case when takes_back is null then amount else -amount end
                            from write_off where state in ('BOOKED', 'POSTED')) taken
                        group by customer_code, currency
                    ), settled as (
                        select customer_code, currency, sum(case kind when 'CREDIT' then -paid else paid - carried end) as money
                        from invoice group by customer_code, currency)
                    select customer_code as subject,
                        format('allocated=%s paid=%s %s', received.money, settled.money, currency) as found
                    from received full join settled using (customer_code, currency)
                    where coalesce(received.money, 0) <> coalesce(settled.money, 0)"""),
            new SqlCheck(
                    "receipt-bounds",
                    2,
                    """
                    select source || ':' || external_id as subject,
                        format('amount=%s allocated=%s returned=%s', amount, allocated, returned) as found
                    from receipt where allocated < 0 or returned < 0 or allocated + returned > amount
                    union all
                    select number, format('gross=%s paid=%s', gross, paid)
                    from invoice where paid < 0 or paid > gross or gross <> net + tax"""),
            new SqlCheck(
                    "exposure-recomputed",
                    2,
                    """
                    with owed as (
                        select customer_code, currency, sum(open_order) as open_orders, sum(receivable) as receivables
                        from credit_commitment group by customer_code, currency
                    ), waiting as (
                        select customer_code, currency, sum(amount - allocated - returned) as unallocated
                        from receipt group by customer_code, currency)
                    select customer_code as subject, format('stored=%s/%s/%s recomputed=%s/%s/%s',
                        a.open_orders, a.receivables, a.unallocated,
                        owed.open_orders, owed.receivables, waiting.unallocated) as found
                    from credit_account a full join owed using (customer_code, currency)
                        full join waiting using (customer_code, currency)
                    where (coalesce(a.open_orders, 0), coalesce(a.receivables, 0), coalesce(a.unallocated, 0))
                        <> (coalesce(owed.open_orders, 0), coalesce(owed.receivables, 0),
                            coalesce(waiting.unallocated, 0))"""),
            new SqlCheck(
                    "commitment-of-order",
                    2,
                    """
                    with counted as (
                        select order_number, gross, paid, kind = 'CREDIT' as credit,
                            -- A deposit of an order that was given up, or began again, makes it no smaller.
                            number in (select invoice from invoice_correction where reference = 'given-up') as given_up
                        from invoice where kind = 'CREDIT' or state <> 'ISSUED' or entries > 0
                    ), billed as (
                        select order_number, sum(gross) filter (where not credit and not given_up) as asked,
                            sum(case when credit then paid - gross else gross - paid end) as due
                        from counted group by order_number)
                    select c.order_number as subject, format('state=%s amount=%s open=%s receivable=%s order=%s due=%s',
                        c.state, c.amount, c.open_order, c.receivable, o.gross, b.due) as found
                    from credit_commitment c
                        -- What was owed before the company moved in is for no order of ours: its invoice stands for it.
                        left join (select number, gross, customer_code, currency from sales_order union all
                            select number, gross, customer_code, currency from invoice where kind = 'OPENING') o
                            on o.number = c.order_number
                        left join billed b on b.order_number = c.order_number
                    where (c.amount, c.customer_code, c.currency) is distinct from (o.gross, o.customer_code, o.currency)
                        or c.open_order <> case when c.state in ('PENDING', 'CANCELLED') then 0
                            else greatest(c.amount - coalesce(b.asked, 0), 0) end
                        or c.receivable <> coalesce(b.due, 0)
                        or (c.state in ('INVOICED', 'SETTLED') and (b.asked is null or c.open_order <> 0))
                        or (c.state = 'SETTLED' and c.receivable <> 0)
                        or (c.state = 'INVOICED' and c.receivable = 0 and c.amount > 0)
                        or (c.state = 'OPEN' and c.open_order = 0 and c.amount > 0)
                        or (c.state in ('PENDING', 'CANCELLED') and b.due <> 0 and not exists (select 1 from invoice d
                            where d.order_number = c.order_number and d.kind = 'DEPOSIT' and d.state = 'ISSUED'))"""),
            new SqlCheck(
                    "commitment-agrees",
                    2,
                    """
                    select o.number as subject, format('order=%s commitment=%s', o.state, c.state) as found
                    from sales_order o left join credit_commitment c on c.order_number = o.number
                    where coalesce(c.state, 'NONE') <> all (case
                        -- What is billed before it leaves, or taken back afterwards, counts as its documents do.
                        when exists (select 1 from invoice i where i.order_number = o.number and i.kind <> 'FINAL')
                            or exists (select 1 from invoice i join allocation a on a.invoice = i.number
                                where i.order_number = o.number and a.reverses is not null)
                            then case when o.state in ('CANCELLED', 'REJECTED') then '{NONE,CANCELLED}'
                                when o.state in ('PLACED', 'ON_HOLD', 'IN_APPROVAL', 'SENT_BACK') then '{PENDING,OPEN,INVOICED,SETTLED}'
                                else '{OPEN,INVOICED,SETTLED}' end
                        else case o.state
                        when 'PLACED' then '{NONE,PENDING,OPEN}'
                        when 'ON_HOLD' then '{PENDING,OPEN}'
                        -- One that begins again counts once it is clear that it is no duplicate.
                        when 'IN_APPROVAL' then case when o.possible_duplicate_of is not null and not exists (
                            select 1 from approval_round r where r.subject = o.number and r.state in ('OPEN', 'SENT_BACK'))
                            then '{CANCELLED,PENDING,OPEN}' else '{PENDING,OPEN}' end
                        when 'SENT_BACK' then '{PENDING,OPEN}'
                        when 'WAITING_FOR_STOCK' then case when o.prepaid then '{PENDING,OPEN}' else '{OPEN}' end
                        when 'WAITING_FOR_PAYMENT' then '{PENDING,OPEN}'
                        when 'CONFIRMING' then '{OPEN}'
                        when 'TO_SHIP' then '{OPEN}'
                        when 'PARTLY_SHIPPED' then '{OPEN}'
                        when 'SHIPPED' then '{OPEN,INVOICED,SETTLED}'
                        when 'CLOSED' then case when o.gross = 0 then '{INVOICED,SETTLED}' else '{SETTLED}' end
                        else '{NONE,CANCELLED}' end end::text[])"""));
}
