package io.orderwright.finance.einvoices.red;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is always true of red letters: of their credit notes, no more than was issued, and issued once. */
@Component
class RedLetterInvariants implements Invariants {

    private static final Invariant AGREE = new Invariant(
            "red-letters-agree",
            2,
            """
            with lines as (
                select red_letter_id as id, sum(net) as net, sum(tax) as tax from red_letter_line group by red_letter_id
            ), taken as (
                select blue, sum(net + tax) as gross from red_letter where state <> 'LEFT' group by blue)
            select r.number as subject, format('%s %s of %s: %s + %s, lines %s + %s, credit note %s + %s, taken %s of %s, no. %s',
                r.state, r.confirmation, r.credit_note, r.net, r.tax, l.net, l.tax, i.net, i.tax, t.gross, e.net + e.tax,
                r.tax_number) as found
            from red_letter r join invoice i on i.number = r.credit_note join electronic_invoice e on e.number = r.blue
                left join lines l on l.id = r.id left join taken t on t.blue = r.blue
            where (r.net, r.tax, r.order_number, r.customer_code) is distinct from (i.net, i.tax, i.order_number, i.customer_code)
                or i.kind <> 'CREDIT' or i.corrects is distinct from e.document
                or r.blue_tax_number is distinct from e.tax_number
                or ((l.net, l.tax) is distinct from (r.net, r.tax) and r.problem_arguments is null) or t.gross > e.net + e.tax
                or (r.state = 'ISSUED' and r.confirmation not in ('NOT_NEEDED', 'CONFIRMED'))""");

    private static final Invariant LINES = new Invariant(
            "red-letter-lines-left",
            2,
            """
            select r.blue as subject, format('line %s: %s + %s taken of %s + %s', l.blue_line, sum(l.net), sum(l.tax), b.net, b.tax)
                as found
            from red_letter r join red_letter_line l on l.red_letter_id = r.id join electronic_invoice e on e.number = r.blue
                left join electronic_invoice_line b on b.electronic_invoice_id = e.id and b.line_no = l.blue_line
            where r.state <> 'LEFT' and r.problem_arguments is null
            group by r.blue, l.blue_line, b.net, b.tax, b.discount, b.tax_rate
            having b.net is null or abs(sum(l.net)) > abs(b.net) or abs(sum(l.tax)) > abs(b.tax)
                or bool_or(l.discount <> b.discount or l.tax_rate <> b.tax_rate)""");

    private static final Invariant TOLD = new Invariant(
            "red-letters-told",
            5,
            """
            with told as (
                select order_number as number, count(*) as times from effect
                where topic = 'taxplatform.issue-red-invoice' and state = 'DONE' group by order_number)
            select r.number as subject, format('state=%s issued=%s told=%s', r.state, r.tax_number, told.times) as found
            from red_letter r left join told using (number)
            where (r.state = 'ISSUED' and coalesce(told.times, 0) <> 1) or told.times > 1
                or (told.times > 0 and r.state not in ('AGREED', 'ISSUED'))
            union all
            select r.number, format('%s stands for %s too', r.tax_number, e.number)
            from red_letter r join electronic_invoice e on e.tax_number = r.tax_number""");

    private static final Invariant INSTANCE = new Invariant(
            "red-letter-instance",
            8,
            """
            with running as (
                select e.business_key_ as number, count(*) as instances
                from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where d.key_ = 'red-invoice' and e.parent_id_ is null group by e.business_key_)
            select coalesce(v.number, r.number) as subject,
                format('state=%s instances=%s', v.state, coalesce(r.instances, 0)) as found
            from red_letter v full join running r using (number)
            where coalesce(r.instances, 0) <> case when v.state in ('ISSUED', 'LEFT') then 0 else 1 end""");

    private static final Invariant ASKED = new Invariant(
            "red-letters-asked",
            5,
            """
            select c.number as subject, format('takes %s back, whose %s is issued, and has no red letter', c.corrects, e.number)
                as found
            from invoice c join electronic_invoice e on e.document = c.corrects and e.state = 'ISSUED'
            where c.kind = 'CREDIT' and c.state <> 'ISSUED'
                and not exists (select 1 from red_letter r where r.credit_note = c.number)""");

    @Override
    public List<Invariant> invariants() {
        return List.of(AGREE, LINES, TOLD, ASKED, INSTANCE);
    }
}
