package io.orderwright.fulfilment.returns;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is always true of returns: each piece comes back once, is where it was said to be, and is credited once. */
@Component
class ReturnInvariants implements Invariants {

    private static final Invariant RETURNED_GOODS = new Invariant(
            "returned-goods",
            1,
            """
            with came as (
                select order_number, order_line, sum(quantity) as quantity from (
                    select r.order_number, l.order_line, l.received as quantity
                    from customer_return r join customer_return_line l on l.return_id = r.id where r.received_at is not null
                    union all
                    select order_number, order_line, -quantity from return_repair where ending = 'SEND_BACK') moved
                group by 1, 2
            ), booked as (
                select o.number as order_number, l.line_no as order_line, l.returned as quantity, l.delivered
                from order_line l join sales_order o on o.id = l.order_id where l.returned > 0)
            select order_number as subject, format('line=%s returned=%s received=%s delivered=%s', order_line,
                booked.quantity, came.quantity, booked.delivered) as found
            from came full join booked using (order_number, order_line)
            where coalesce(came.quantity, 0) <> coalesce(booked.quantity, 0) or booked.quantity > booked.delivered""");

    private static final Invariant RETURNED_STOCK = new Invariant(
            "returned-stock",
            1,
            """
            with said as (
                select r.number, l.sku, sum(p.quantity) as quantity,
                    sum(p.quantity) filter (where p.outcome = 'QUARANTINE') as blocked
                from customer_return r join customer_return_line l on l.return_id = r.id
                    join customer_return_piece p on p.return_id = r.id and p.order_line = l.order_line
                where p.outcome in ('RESTOCK', 'QUARANTINE') group by 1, 2
            ), moved as (
                select reference as number, sku, sum(quantity) as quantity from stock_movement
                where kind = 'RETURN' group by 1, 2
            ), held as (
                select reference as number, sku, sum(quantity) as quantity from stock_blocking
                where reason = 'CUSTOMER-RETURN' group by 1, 2)
            select number as subject, format('sku=%s said=%s moved=%s, blocked said=%s held=%s', sku, said.quantity,
                moved.quantity, said.blocked, held.quantity) as found
            from said full join moved using (number, sku) full join held using (number, sku)
            where coalesce(said.quantity, 0) <> coalesce(moved.quantity, 0)
                or coalesce(said.blocked, 0) <> coalesce(held.quantity, 0)""");

    private static final Invariant RETURNED_AWAITED = new Invariant(
            "returned-awaited",
            1,
            """
            select r.order_number as subject, format('line=%s awaited=%s delivered=%s returned=%s', w.order_line,
                sum(w.asked), l.delivered, l.returned) as found
            from customer_return r join customer_return_line w on w.return_id = r.id
                left join sales_order o on o.number = r.order_number
                left join order_line l on l.order_id = o.id and l.line_no = w.order_line
            where r.state in ('REQUESTED', 'AUTHORISED')
            group by r.order_number, w.order_line, l.delivered, l.returned
            having sum(w.asked) > coalesce(l.delivered - l.returned, 0)""");

    private static final Invariant RETURN_SERIALS = new Invariant(
            "return-serials",
            1,
            """
            with named as (
                select return_id, order_line, count(*) filter (where announced) as announced, count(*) filter (where came) as came
                from customer_return_serial group by 1, 2)
            select r.number as subject, format('line=%s asked=%s named=%s, received=%s named=%s', l.order_line, l.asked,
                n.announced, l.received, n.came) as found
            from customer_return r join customer_return_line l on l.return_id = r.id
                left join named n on n.return_id = l.return_id and n.order_line = l.order_line
            where (l.named and l.asked <> coalesce(n.announced, 0))
                or coalesce(n.came, 0) <> case when l.named then coalesce(l.received, 0) else 0 end
            union all
            select r.number, format('serial=%s came=%s counted=%s in %s', s.serial, s.came, s.counted, r.state)
            from customer_return_serial s join customer_return r on r.id = s.return_id
                left join return_repair p on p.return_number = r.number and p.order_line = s.order_line
                    and lower(p.serial) = s.serial_key and p.ending = 'SEND_BACK'
            where s.counted <> (p.ticket_number is null and (r.state in ('REQUESTED', 'AUTHORISED')
                or (r.state in ('RECEIVED', 'INSPECTED', 'CLOSED') and coalesce(s.came, false))))
                or (s.outcome is not null) <> (coalesce(s.came, false) and r.state in ('INSPECTED', 'CLOSED'))
            union all
            select min(r.number), format('serial=%s of %s came by %s returns', s.serial_key, s.delivery_number, count(*))
            from customer_return_serial s join customer_return r on r.id = s.return_id where s.came and s.counted
            group by s.delivery_number, s.sku, s.serial_key having count(*) > 1
            union all
            select r.number, format('serial=%s %s back=%s in stock=%s', s.serial, s.outcome, t.back, t.restocked)
            from customer_return_serial s join customer_return r on r.id = s.return_id
                left join delivery d on d.number = s.delivery_number
                left join traced_goods t on t.delivery_id = d.id and t.sku = s.sku and t.mark_key = s.serial_key
            where t.id is null or (s.outcome is not null and s.counted and coalesce(t.back, 'SEND_BACK')
                    <> case s.outcome when 'RESTOCK' then 'STOCK' when 'QUARANTINE' then coalesce((
                        select case q.ending when 'RESTOCK' then 'STOCK' else q.ending end from quarantine_ending q
                        where q.return_number = r.number and q.sku = s.sku and lower(q.serial) = s.serial_key), 'QUARANTINE')
                        when 'REPAIR' then (
                        select coalesce(max(p.ending), 'SEND_BACK') from return_repair p where p.return_number = r.number
                            and p.order_line = s.order_line and lower(p.serial) = s.serial_key) else s.outcome end)""");

    private static final Invariant RETURNS_CREDITED = new Invariant(
            "returns-credited",
            2,
            """
            with wanted as (
                select return_id, order_line, sum(credited) as quantity from customer_return_piece group by 1, 2
            ), credited as (
                select c.return_id, k.order_line, sum(k.quantity) as quantity
                from customer_return_credit c join invoice_correction n on n.number = c.correction
                    join invoice_correction_line k on k.correction_id = n.id
                where n.credit_note is not null group by 1, 2)
            select r.number as subject, format('%s line=%s credited=%s of %s', r.state, order_line,
                credited.quantity, wanted.quantity) as found
            from wanted full join credited using (return_id, order_line) join customer_return r on r.id = return_id
            where coalesce(credited.quantity, 0) > coalesce(wanted.quantity, 0)
                or (r.state = 'CLOSED' and not r.settled_otherwise
                    and coalesce(credited.quantity, 0) <> coalesce(wanted.quantity, 0))
            union all
            select number, format('agreed to by %s who asked', agreed_by) from customer_return
            where agreed_by in (asked_by, followed_by)""");

    private static final Invariant RETURN_FEES = new Invariant(
            "return-fees",
            2,
            """
            with kept as (
                select c.return_id, i.number, l.tax_rate, round(sum(l.gross) * r.fee_percent / 100, 2) as fee
                from customer_return r join customer_return_credit c on c.return_id = r.id
                    join invoice_correction n on n.number = c.correction join invoice i on i.number = n.credit_note
                    join invoice_line l on l.invoice_id = i.id and l.order_line is not null
                group by c.return_id, i.number, l.tax_rate, r.fee_percent
            ), wanted as (
                select return_id, sum(fee) as fee from kept group by 1
            ), charged as (
                select f.return_id, sum(l.gross) as fee
                from customer_return_fee f join invoice i on i.number = f.document
                    join invoice_line l on l.invoice_id = i.id and l.charge = 'RESTOCKING' group by 1)
            select r.number as subject, format('%s kept=%s of %s', r.state, charged.fee, wanted.fee) as found
            from wanted full join charged using (return_id) join customer_return r on r.id = return_id
            where coalesce(charged.fee, 0) > coalesce(wanted.fee, 0)
                or (r.state = 'CLOSED' and not r.settled_otherwise
                    and coalesce(charged.fee, 0) <> coalesce(wanted.fee, 0)
                    and not (charged.fee is null and exists (
                        select 1 from return_exchange e where e.return_number = r.number and e.kind = 'REPLACEMENT'
                            and e.order_number is not null)))
            union all
            select i.number, 'a fee of no return' from invoice_line l join invoice i on i.id = l.invoice_id
            where l.charge = 'RESTOCKING' and i.kind = 'DEBIT'
                and not exists (select 1 from customer_return_fee f where f.document = i.number)""");

    private static final Invariant EXCHANGES_AGREE = new Invariant(
            "exchanges-agree",
            2,
            """
            select coalesce(o.number, e.key) as subject, format('%s for %s, freight=%s of %s', e.kind, e.return_number,
                f.charged, e.freight) as found
            from (select * from sales_order where source = 'exchange') o
                full join return_exchange e on e.order_number = o.number
                left join customer_return r on r.number = e.return_number
                left join lateral (
                    select sum(l.gross) as charged from invoice i join invoice_line l on l.invoice_id = i.id
                    where i.order_number = e.order_number and i.kind = 'DEBIT' and l.charge = 'FREIGHT') f on true
            where o.number is null or e.key is null or o.external_id <> e.key or o.currency <> e.currency
                or o.customer_code <> r.customer_code or e.returned_from <> r.order_number
                or coalesce(f.charged, 0) > e.freight
                or (coalesce(f.charged, 0) <> e.freight and exists (
                    select 1 from invoice i where i.order_number = e.order_number and i.kind in ('PART', 'FINAL')
                        and i.state <> 'CORRECTED'))""");

    /** A piece that is repaired has a ticket about it, and no other piece has. */
    private static final Invariant REPAIRS_HAVE_TICKETS = new Invariant(
            "repairs-have-tickets",
            1,
            """
            with said as (
                select r.number, p.order_line, p.quantity from customer_return r join customer_return_piece p on p.return_id = r.id
                where p.outcome = 'REPAIR'
            ), repaired as (
                select return_number as number, order_line, sum(quantity) as quantity from return_repair group by 1, 2)
            select number as subject, format('line=%s to be repaired=%s under tickets=%s', order_line, said.quantity,
                repaired.quantity) as found
            from said full join repaired using (number, order_line)
            where coalesce(said.quantity, 0) <> coalesce(repaired.quantity, 0)
            union all
            select p.return_number, format('%s of %s, line %s, %s', p.ticket_number, t.order_number, t.order_line, t.kind)
            from return_repair p left join service_ticket t on t.number = p.ticket_number
            where t.number is null or t.kind <> 'REPAIR' or t.order_number <> p.order_number
                or t.order_line is distinct from p.order_line or t.serial is distinct from p.serial""");

    /** Of no more than lay there; what was freed is freed in stock, and what was scrapped has left it. */
    private static final Invariant QUARANTINE_ENDED = new Invariant(
            "quarantine-ended",
            1,
            """
            with lay as (
                select r.number, p.order_line, sum(p.quantity) as quantity from customer_return r
                    join customer_return_piece p on p.return_id = r.id where p.outcome = 'QUARANTINE' group by 1, 2
            ), ended as (
                select return_number as number, order_line, sum(quantity) as quantity from quarantine_ending group by 1, 2)
            select number as subject, format('line=%s lay=%s ended=%s', order_line, lay.quantity, ended.quantity) as found
            from ended left join lay using (number, order_line) where ended.quantity > coalesce(lay.quantity, 0)
            union all
            select q.return_number, format('%s of %s %s freed=%s blocked=%s moved=%s', q.quantity, q.sku, q.ending, q.freed,
                b.quantity, m.quantity)
            from quarantine_ending q
                left join stock_blocking b on b.reference = q.return_number || '/' || q.reference and b.sku = q.sku
                left join stock_movement m on m.reference = q.return_number || '/' || q.reference and m.sku = q.sku
                    and m.kind = 'ADJUSTMENT'
            where coalesce(b.quantity, 0) <> case when q.freed then -q.quantity else 0 end
                or coalesce(m.quantity, 0) <> case q.ending when 'SCRAP' then -q.quantity else 0 end""");

    private static final Invariant RETURN_INSTANCE = new Invariant(
            "return-instance",
            8,
            """
            with running as (
                select e.business_key_ as number, count(*) as instances
                from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where d.key_ = 'return-to-credit' and e.parent_id_ is null group by e.business_key_)
            select coalesce(c.number, r.number) as subject,
                format('state=%s instances=%s', c.state, coalesce(r.instances, 0)) as found
            from customer_return c full join running r using (number)
            where coalesce(r.instances, 0)
                <> case when c.state in ('REQUESTED', 'AUTHORISED', 'RECEIVED', 'INSPECTED') then 1 else 0 end""");

    @Override
    public List<Invariant> invariants() {
        return List.of(
                RETURNED_GOODS,
                RETURNED_STOCK,
                RETURNED_AWAITED,
                RETURN_SERIALS,
                RETURNS_CREDITED,
                RETURN_FEES,
                EXCHANGES_AGREE,
                REPAIRS_HAVE_TICKETS,
                QUARANTINE_ENDED,
                RETURN_INSTANCE);
    }
}
