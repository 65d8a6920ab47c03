package io.orderwright.finance.invoices.movements;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is always true of money that goes out again: it adds up with what came in, and finance has each once. */
@Component
class MovementInvariants implements Invariants {

    /** Four books that know nothing of each other: what came in, what went out, what paid documents, what waits. */
    private static final Invariant MONEY_ADDS_UP = new Invariant(
            "money-adds-up",
            2,
            """
            with came as (
                select customer_code, currency, sum(amount) as amount from receipt group by customer_code, currency
            ), went as (
                select customer_code, currency, sum(amount) as amount from receipt_movement
                where state in ('BOOKED', 'POSTED') or (state = 'ASKED' and kind = 'REFUND')
                group by customer_code, currency
            ), paid as (
                select r.customer_code, r.currency, sum(a.amount) as amount
                from allocation a join receipt r on r.id = a.receipt_id group by r.customer_code, r.currency)
            select customer_code as subject, format('received=%s out=%s paid=%s waiting=%s %s',
                came.amount, went.amount, paid.amount, a.unallocated, currency) as found
            from came full join went using (customer_code, currency) full join paid using (customer_code, currency)
                left join credit_account a using (customer_code, currency)
            where coalesce(came.amount, 0) - coalesce(went.amount, 0)
                <> coalesce(paid.amount, 0) + coalesce(a.unallocated, 0)""");

    private static final Invariant RECEIPT_MOVEMENTS = new Invariant(
            "receipt-movements",
            2,
            """
            with went as (
                select receipt_id as id, sum(amount) filter (where state in ('BOOKED', 'POSTED')
                        or (state = 'ASKED' and kind = 'REFUND')) as amount
                from receipt_movement group by receipt_id)
            select r.source || ':' || r.external_id as subject, format('returned=%s rows=%s', r.returned, went.amount) as found
            from receipt r left join went using (id) where r.returned <> coalesce(went.amount, 0)
            union all
            select m.number, format('%s %s of %s, agreed by %s, asked by %s', m.kind, m.currency, r.currency,
                m.agreed_by, m.asked_by)
            from receipt_movement m left join receipt r on r.id = m.receipt_id
            where (m.customer_code, m.currency) is distinct from (r.customer_code, r.currency)
                or m.agreed_by = m.asked_by
                or (m.approver is not null and m.booked_at is not null and m.agreed_by is null)
                or (m.kind <> 'REFUND' and m.booked_at is not null and r.allocated <> 0)""");

    private static final Invariant MOVEMENT_INSTANCE = new Invariant(
            "movement-instance",
            8,
            """
            with running as (
                select e.business_key_ as number, count(*) as instances
                from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where d.key_ = 'receipt-movement' and e.parent_id_ is null group by e.business_key_)
            select coalesce(m.number, r.number) as subject,
                format('state=%s instances=%s', m.state, coalesce(r.instances, 0)) as found
            from receipt_movement m full join running r using (number)
            where coalesce(r.instances, 0) <> case when m.state in ('ASKED', 'BOOKED') then 1 else 0 end""");

    private static final Invariant MOVEMENTS_POSTED = new Invariant(
            "movements-posted",
            5,
            """
            with told as (
                select order_number as number, count(*) as times from effect
                where topic = 'finance.post-receipt-movement' and state = 'DONE' group by order_number)
            select m.number as subject, format('state=%s document=%s told=%s', m.state, m.finance_document, told.times) as found
            from receipt_movement m left join told using (number)
            where (m.state = 'POSTED' and coalesce(told.times, 0) <> 1) or told.times > 1
                or (told.times > 0 and m.state not in ('BOOKED', 'POSTED'))
            union all
            select min(number), format('finance booked %s movements as %s', count(*), finance_document)
            from receipt_movement where finance_document is not null group by finance_document having count(*) > 1""");

    @Override
    public List<Invariant> invariants() {
        return List.of(MONEY_ADDS_UP, RECEIPT_MOVEMENTS, MOVEMENT_INSTANCE, MOVEMENTS_POSTED);
    }
}
