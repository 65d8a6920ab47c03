package io.orderwright.finance.einvoices;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is always true of electronic invoices: one for each document, of its amounts, issued once. */
@Component
class ElectronicInvoiceInvariants implements Invariants {

    private static final Invariant AGREE = new Invariant(
            "electronic-invoices-agree",
            2,
            """
            with lines as (
                select electronic_invoice_id as id, sum(net) as net, sum(tax) as tax
                from electronic_invoice_line group by electronic_invoice_id
            ), standing as (
                select document, count(*) as times from electronic_invoice where state <> 'GIVEN_UP' group by document)
            select e.number as subject, format('%s %s of %s: %s + %s, lines %s + %s, document %s + %s %s, standing %s, no. %s',
                e.kind, e.state, e.document, e.net, e.tax, l.net, l.tax, i.net, i.tax, i.currency, s.times, e.tax_number) as found
            from electronic_invoice e join invoice i on i.number = e.document left join lines l on l.id = e.id
                left join standing s on s.document = e.document
            where (e.net, e.tax, e.order_number, e.customer_code) is distinct from (i.net, i.tax, i.order_number, i.customer_code)
                or i.currency <> 'CNY' or i.kind not in ('DEPOSIT', 'PART', 'FINAL', 'DEBIT') or s.times > 1
                or (e.state = 'ISSUED' and (l.net, l.tax) is distinct from (e.net, e.tax))
                or (e.state = 'ISSUED') <> (e.tax_number is not null)
                or (e.state = 'ISSUED' and e.tax_id is null and (e.kind = 'SPECIAL' or not e.person))""");

    private static final Invariant TOLD = new Invariant(
            "electronic-invoices-told",
            5,
            """
            with told as (
                select order_number as number, count(*) as times from effect
                where topic = 'taxplatform.issue-invoice' and state = 'DONE' group by order_number)
            select e.number as subject, format('state=%s issued=%s told=%s', e.state, e.tax_number, told.times) as found
            from electronic_invoice e left join told using (number)
            where (e.state = 'ISSUED' and coalesce(told.times, 0) <> 1) or told.times > 1
                or (told.times > 0 and e.state not in ('REQUESTED', 'ISSUED'))
            union all
            select min(number), format('%s stands for %s', tax_number, count(*))
            from electronic_invoice where tax_number is not null group by tax_number having count(*) > 1""");

    private static final Invariant INSTANCE = new Invariant(
            "electronic-invoice-instance",
            8,
            """
            with running as (
                select e.business_key_ as number, count(*) as instances
                from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where d.key_ = 'e-invoice' and e.parent_id_ is null group by e.business_key_)
            select coalesce(v.number, r.number) as subject,
                format('state=%s instances=%s', v.state, coalesce(r.instances, 0)) as found
            from electronic_invoice v full join running r using (number)
            where coalesce(r.instances, 0) <> case when v.state in ('ISSUED', 'GIVEN_UP') then 0 else 1 end""");

    @Override
    public List<Invariant> invariants() {
        return List.of(AGREE, TOLD, INSTANCE);
    }
}
