package io.orderwright.platform.checks.sql;

import java.util.List;

/** Invariants 4, 7 and 11: orders are there once, under one number, and add up. */
final class OrderChecks {

    private OrderChecks() {}

    static final List<SqlCheck> ALL = List.of(
            new SqlCheck(
                    "orders-accepted",
                    4,
                    """
                    select coalesce(a.subject, o.number) as subject,
                        case when o.number is null then 'accepted, but gone' else 'there, but never accepted' end as found
                    from (select subject from audit_record where event in ('OrderPlaced', 'OrderCarried')) a
                        full join sales_order o on o.number = a.subject
                    where a.subject is null or o.number is null
                    union all
                    select o.number, 'no lines' from sales_order o
                    where not exists (select 1 from order_line l where l.order_id = o.id)"""),
            new SqlCheck(
                    "payments-accepted",
                    4,
                    """
                    select a.subject, format('reference=%s', a.details::jsonb ->> 'reference') as found
                    from audit_record a
                    where a.event = 'PaymentReceived' and not exists (
                        select 1 from receipt r where r.external_id = a.details::jsonb ->> 'reference')
                    and not exists (
                        select 1 from audit_record b where b.event = 'CarriedReceiptRemoved' and b.id > a.id
                            and b.details::jsonb ->> 'reference' = a.details::jsonb ->> 'reference')"""),
            new SqlCheck(
                    "keys-once",
                    4,
                    """
                    select source || ':' || external_id as subject, format('orders=%s', count(*)) as found
                    from sales_order group by source, external_id having count(*) > 1
                    union all
                    select source || ':' || external_id, format('receipts=%s', count(*))
                    from receipt group by source, external_id having count(*) > 1"""),
            new SqlCheck(
                    "numbers-unique",
                    7,
                    """
                    with numbered as (
                        select number, id, 'SO' as prefix from sales_order
                        union all select number, id, 'DN' from delivery
                        union all select number, id, 'IN' from invoice)
                    select number as subject, format('documents=%s', count(*)) as found
                    from numbered group by number having count(*) > 1
                    union all
                    select number, format('id=%s', id) from numbered
                    where number !~ ('^' || prefix || '-[0-9]{4}-[0-9]{8,}$')
                        or ltrim(substring(number from '[0-9]+$'), '0') <> id::text"""),
            new SqlCheck(
                    "line-amounts",
                    11,
                    """
                    with agreed as (
                        select o.number, l.line_no, l.net, l.tax, l.gross, l.tax_rate, o.tax_included,
                            round(l.unit_price * l.ordered * (1 - l.discount), 2) as amount
                        from order_line l join sales_order o on o.id = l.order_id
                    ), recomputed as (
                        select *, case when tax_included then round(amount / (1 + tax_rate), 2) else amount end as right_net,
                            case when tax_included then amount else amount + round(amount * tax_rate, 2) end as right_gross
                        from agreed)
                    select number as subject, format('line=%s stored=%s/%s/%s recomputed=%s/%s',
                        line_no, net, tax, gross, right_net, right_gross) as found
                    from recomputed where (net, gross, tax) <> (right_net, right_gross, right_gross - right_net)"""),
            new SqlCheck(
                    "order-totals",
                    11,
                    """
                    with agreed as (
                        select order_id, sum(net) as net, sum(tax) as tax, sum(gross) as gross,
                            sum(unit_price * ordered * (1 - discount)) as amount,
                            sum(unit_price * ordered * (1 - discount) * (1 + tax_rate)) as with_tax,
                            sum(unit_price * ordered * (1 - discount) / (1 + tax_rate)) as without_tax
                        from order_line group by order_id
                    ), recomputed as (
                        select o.number, o.net, o.tax, o.gross,
                            case when o.rounding = 'LINE' then a.net
                                when o.tax_included then round(a.without_tax, 2) else round(a.amount, 2) end as right_net,
                            case when o.rounding = 'LINE' then a.gross
                                when o.tax_included then round(a.amount, 2) else round(a.with_tax, 2) end as right_gross
                        from sales_order o join agreed a on a.order_id = o.id)
                    select number as subject, format('stored=%s/%s/%s recomputed=%s/%s',
                        net, tax, gross, right_net, right_gross) as found
                    from recomputed where (net, gross, tax) <> (right_net, right_gross, right_gross - right_net)"""),
            new SqlCheck(
                    "line-buckets",
                    11,
                    """
                    with held as (
                        select order_number, line_no,
                            coalesce(sum(quantity) filter (where state = 'OPEN'), 0) as kept,
                            coalesce(sum(quantity) filter (where state = 'ISSUED'), 0) as issued
                        from stock_reservation group by order_number, line_no)
                    select o.number as subject, format('line=%s ordered=%s reserved=%s back_ordered=%s shipped=%s '
                        'invoiced=%s cancelled=%s kept=%s issued=%s waiting=%s', l.line_no, l.ordered, l.reserved,
                        l.back_ordered, l.shipped, l.invoiced, l.cancelled, r.kept, r.issued, b.quantity) as found
                    from order_line l join sales_order o on o.id = l.order_id
                        left join held r on r.order_number = o.number and r.line_no = l.line_no
                        left join back_order b on b.order_number = o.number and b.line_no = l.line_no
                    where l.reserved <> coalesce(r.kept, 0)
                        or l.shipped <> coalesce(r.issued, 0)
                        or l.back_ordered <> coalesce(b.quantity, 0)
                        or l.reserved + l.back_ordered + l.shipped + l.cancelled <> case
                            when o.state in ('PLACED', 'ON_HOLD', 'IN_APPROVAL', 'SENT_BACK') and coalesce(r.kept, 0) = 0
                                and coalesce(r.issued, 0) = 0 and coalesce(b.quantity, 0) = 0 then 0 else l.ordered end
                        or l.invoiced <> case when o.state in ('SHIPPED', 'CLOSED') or o.terms_rule like 'bill:DELIVERY;%' then l.shipped else 0 end
                        or (o.state in ('SHIPPED', 'CLOSED') and l.shipped <> l.ordered)"""));
}
