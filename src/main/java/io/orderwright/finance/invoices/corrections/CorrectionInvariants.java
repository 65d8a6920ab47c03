package io.orderwright.finance.invoices.corrections;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is always true of corrections: each credit note was asked for once, agreed to by another, and told to finance once. */
@Component
class CorrectionInvariants implements Invariants {

    private static final Invariant CORRECTIONS = new Invariant(
            "corrections-agreed",
            2,
            """
            select c.number as subject, format('%s of %s: note=%s of %s over %s %s, agreed by %s, asked by %s', c.state,
                c.invoice, c.credit_note, n.corrects, n.gross, n.currency, c.agreed_by, c.asked_by) as found
            from invoice_correction c left join invoice n on n.number = c.credit_note
            where (c.credit_note is not null and (n.kind, n.corrects, n.gross, n.currency, n.customer_code)
                    is distinct from ('CREDIT', c.invoice, c.amount, c.currency, c.customer_code))
                or c.agreed_by = c.asked_by
                or (c.approver is not null and c.credit_note is not null and c.agreed_by is null)
            union all
            select min(number), format('%s corrections made %s', count(*), credit_note)
            from invoice_correction where credit_note is not null group by credit_note having count(*) > 1""");

    private static final Invariant CORRECTION_INSTANCE = new Invariant(
            "correction-instance",
            8,
            """
            with running as (
                select e.business_key_ as number, count(*) as instances
                from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where d.key_ = 'invoice-correction' and e.parent_id_ is null group by e.business_key_)
            select coalesce(c.number, r.number) as subject,
                format('state=%s instances=%s', c.state, coalesce(r.instances, 0)) as found
            from invoice_correction c full join running r using (number)
            where coalesce(r.instances, 0) <> case when c.state in ('ASKED', 'ISSUED') then 1 else 0 end""");

    private static final Invariant CORRECTIONS_POSTED = new Invariant(
            "corrections-posted",
            5,
            """
            with told as (
                select order_number as note, count(*) as times from effect
                where topic = 'finance.post-credit-note' and state = 'DONE' group by order_number)
            select c.number as subject, format('state=%s document=%s of note %s, told=%s', c.state, c.finance_document,
                n.finance_document, told.times) as found
            from invoice_correction c left join told on told.note = c.credit_note
                left join invoice n on n.number = c.credit_note
            where (c.state = 'POSTED' and (told.times is distinct from 1
                    or n.finance_document is distinct from c.finance_document))
                or told.times > 1
            union all
            select note, 'told to finance, and nobody asked for it'
            from told where not exists (select 1 from invoice_correction c where c.credit_note = told.note)""");

    /** A discount that is taken back was given, and its debit note asks for no more; none asks for one that nobody gave. */
    private static final Invariant DISCOUNTS_TAKEN_BACK = new Invariant(
            "discounts-taken-back",
            2,
            """
            with asked as (
                select i.number, i.corrects, i.gross, i.currency from invoice i
                where i.kind = 'DEBIT' and exists (select 1 from invoice_line l where l.invoice_id = i.id and l.charge = 'EARLY_DISCOUNT'))
            select coalesce(c.number, a.number) as subject, format('%s of %s %s taken back by %s of %s %s, of %s', c.reason,
                c.amount, c.currency, a.number, a.gross, a.currency, a.corrects) as found
            from (select * from invoice_correction where taken_back_by is not null) c
                full join asked a on a.number = c.taken_back_by
            where (c.reason, c.credit_note, c.currency) is distinct from ('EARLY_DISCOUNT', a.corrects, a.currency)
                or a.gross > c.amount""");

    @Override
    public List<Invariant> invariants() {
        return List.of(CORRECTIONS, CORRECTION_INSTANCE, CORRECTIONS_POSTED, DISCOUNTS_TAKEN_BACK);
    }
}
