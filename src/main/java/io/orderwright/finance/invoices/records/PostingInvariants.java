package io.orderwright.finance.invoices.records;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What has to be true of documents that their orders do not wait for. */
@Component
class PostingInvariants implements Invariants {

    private static final Invariant POSTING_INSTANCE = new Invariant(
            "posting-instance",
            8,
            """
            with running as (
                select e.business_key_ as number, count(*) as instances
                from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where d.key_ = 'invoice-posting' and e.parent_id_ is null group by e.business_key_)
            select coalesce(i.number, r.number) as subject,
                format('state=%s instances=%s', i.state, coalesce(r.instances, 0)) as found
            from (select number, state from invoice where kind in ('DEPOSIT', 'PART', 'DEBIT')) i
                full join running r using (number)
            where coalesce(r.instances, 0) <> case when i.state = 'ISSUED' then 1 else 0 end""");

    /** What ever paid it counts, also when it was undone afterwards; its own credit note never does. */
    private static final Invariant DEPOSIT_GATES = new Invariant(
            "deposit-gates",
            2,
            """
            with paid as (
                select a.invoice as number, sum(a.amount) as amount
                from allocation a left join invoice n on n.number = a.credit_note
                where a.amount > 0 and n.corrects is distinct from a.invoice group by a.invoice)
            select i.number as subject, format('%s of %s went on, paid=%s of %s', i.deposit_gate, i.order_number,
                coalesce(p.amount, 0), i.gross) as found
            from invoice i left join paid p using (number)
            where i.deposit_gate is not null and i.state <> 'CORRECTED' and coalesce(p.amount, 0) < i.gross
                and (exists (select 1 from delivery d where d.order_number = i.order_number and d.state <> 'CANCELLED')
                    or (i.deposit_gate = 'SUPPLY' and exists (select 1 from stock_reservation r
                        where r.order_number = i.order_number and r.state <> 'RELEASED')))""");

    /** What was asked, paid and paid back leads to what is open, by customer and currency: two ways that know nothing of each other. */
    private static final Invariant ACCOUNTS_AGREE = new Invariant(
            "accounts-agree",
            2,
            """
            with part as (
                select customer_code, currency, case when kind = 'CREDIT' then -gross else gross - carried end as turned,
                    case when kind = 'CREDIT' then paid - gross else gross - paid end as stands
                from invoice
                union all
                select customer_code, currency, -amount, allocated - amount from receipt
                union all
                select customer_code, currency, amount, amount from receipt_movement where state in ('BOOKED', 'POSTED')
                union all
                select customer_code, currency, case when takes_back is null then -amount else amount end, 0
                from write_off where state in ('BOOKED', 'POSTED'))
            select customer_code as subject, format('%s: turned=%s stands=%s', currency, sum(turned), sum(stands)) as found
            from part group by customer_code, currency having sum(turned) <> sum(stands)""");

    @Override
    public List<Invariant> invariants() {
        return List.of(POSTING_INSTANCE, DEPOSIT_GATES, ACCOUNTS_AGREE);
    }
}
