package io.orderwright.finance.invoices.writeoffs;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is always true of write-offs: agreed to by another, in the books to the cent, and told to finance once. */
@Component
class WriteOffInvariants implements Invariants {

    private static final Invariant WRITE_OFFS = new Invariant(
            "write-offs-agree",
            2,
            """
            with given as (
                select write_off as number, sum(amount) as amount, count(*) filter (where reverses is not null) as undone
                from allocation where write_off is not null group by write_off
            ), back as (
                select takes_back as number, count(*) as times from write_off
                where takes_back is not null and state in ('BOOKED', 'POSTED') group by takes_back)
            select w.number as subject, format('%s %s of %s %s: rows=%s, taken back %s times, agreed by %s, asked by %s',
                w.cause, w.state, i.number, w.amount, g.amount, b.times, w.agreed_by, w.asked_by) as found
            from write_off w join invoice i on i.number = w.invoice left join given g on g.number = w.number
                left join back b on b.number = w.number left join write_off o on o.number = w.takes_back
            where (w.currency, w.customer_code, w.order_number) is distinct from (i.currency, i.customer_code, i.order_number)
                or coalesce(g.amount, 0) <> case when w.takes_back is null and w.state in ('BOOKED', 'POSTED')
                    and b.times is null then w.amount else 0 end
                or b.times > 1 or (b.times is null and g.undone > 0)
                or (w.takes_back is not null and ((o.invoice, o.amount, o.currency) is distinct from (w.invoice, w.amount, w.currency)
                    or o.state not in ('BOOKED', 'POSTED') or o.takes_back is not null))
                or w.agreed_by = w.asked_by
                or (w.approver is not null and w.booked_at is not null and w.agreed_by is null)""");

    private static final Invariant WRITE_OFF_INSTANCE = new Invariant(
            "write-off-instance",
            8,
            """
            with running as (
                select e.business_key_ as number, count(*) as instances
                from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where d.key_ = 'write-off' and e.parent_id_ is null group by e.business_key_)
            select coalesce(w.number, r.number) as subject,
                format('state=%s instances=%s', w.state, coalesce(r.instances, 0)) as found
            from write_off w full join running r using (number)
            where coalesce(r.instances, 0) <> case when w.state in ('ASKED', 'BOOKED') then 1 else 0 end""");

    private static final Invariant WRITE_OFFS_POSTED = new Invariant(
            "write-offs-posted",
            5,
            """
            with told as (
                select order_number as number, count(*) as times from effect
                where topic = 'finance.post-write-off' and state = 'DONE' group by order_number)
            select w.number as subject, format('state=%s document=%s told=%s', w.state, w.finance_document, told.times) as found
            from write_off w left join told using (number)
            where (w.state = 'POSTED' and coalesce(told.times, 0) <> 1) or told.times > 1
                or (told.times > 0 and w.state not in ('BOOKED', 'POSTED'))
            union all
            select min(number), format('finance booked %s write-offs as %s', count(*), finance_document)
            from write_off where finance_document is not null group by finance_document having count(*) > 1""");

    @Override
    public List<Invariant> invariants() {
        return List.of(WRITE_OFFS, WRITE_OFF_INSTANCE, WRITE_OFFS_POSTED);
    }
}
