package io.orderwright.platform.checks.sql;

import java.util.List;

/** Invariants 2 and 5, for documents: what they cover, what they correct, what paid them, and that finance has each once. */
final class InvoiceChecks {

    private InvoiceChecks() {}

    static final List<SqlCheck> ALL = List.of(
            // Before a credit note all that is wanted is billed once, so that the documents make the order to the cent.
            new SqlCheck(
                    "invoice-of-order",
                    2,
                    """
                    with billed as (
                        select number, order_number, customer_code, currency,
                            sum(case kind when 'CREDIT' then -net else net end) over whole as net,
                            sum(case kind when 'CREDIT' then -tax else tax end) over whole as tax,
                            sum(case kind when 'CREDIT' then -gross else gross end) over whole as gross,
                            bool_or(kind = 'FINAL') over whole and not bool_or(kind = 'CREDIT') over whole as whole
                        from invoice where kind <> 'OPENING' window whole as (partition by order_number)
                    ), beside as (
                        select i.order_number, sum(case i.kind when 'CREDIT' then -l.net else l.net end) as net,
                            sum(case i.kind when 'CREDIT' then -l.tax else l.tax end) as tax,
                            sum(case i.kind when 'CREDIT' then -l.gross else l.gross end) as gross
                        from invoice_line l join invoice i on i.id = l.invoice_id
                        where l.charge = 'FREIGHT' group by i.order_number
                    ), goods as (
                        select b.number, b.order_number, b.customer_code, b.currency, b.whole,
                            b.net - coalesce(c.net, 0) as net, b.tax - coalesce(c.tax, 0) as tax,
                            b.gross - coalesce(c.gross, 0) as gross
                        from billed b left join beside c on c.order_number = b.order_number)
                    select b.number as subject, format('documents=%s/%s/%s %s order=%s/%s/%s %s',
                        b.net, b.tax, b.gross, b.currency, o.net, o.tax, o.gross, o.currency) as found
                    from goods b left join sales_order o on o.number = b.order_number
                    where (b.currency, b.customer_code) is distinct from (o.currency, o.customer_code)
                        or b.gross > o.gross or b.gross < 0
                        or (b.whole and (b.net, b.tax, b.gross) <> (o.net, o.tax, o.gross))"""),
            new SqlCheck(
                    "invoice-lines",
                    2,
                    """
                    with covered as (
                        select invoice_id, sum(net) as net, sum(tax) as tax, sum(gross) as gross
                        from invoice_line group by invoice_id)
                    select i.number as subject, format('document=%s/%s/%s lines=%s/%s/%s',
                        i.net, i.tax, i.gross, c.net, c.tax, c.gross) as found
                    from invoice i left join covered c on c.invoice_id = i.id
                    where ((i.net, i.tax, i.gross) is distinct from (c.net, c.tax, c.gross) and i.kind <> 'OPENING')
                        or (c.invoice_id is not null and i.kind = 'OPENING') or i.gross <> i.net + i.tax
                    union all
                    select i.number, format('line %s covers line %s', l.line_no, l.order_line)
                    from invoice_line l join invoice i on i.id = l.invoice_id
                        left join sales_order o on o.number = i.order_number
                        left join order_line ordered on ordered.order_id = o.id and ordered.line_no = l.order_line
                    where l.order_line is not null and ordered.id is null
                    union all
                    select 'invoice_line ' || l.invoice_id, 'no such document'
                    from invoice_line l where not exists (select 1 from invoice i where i.id = l.invoice_id)"""),
            new SqlCheck(
                    "invoiced-quantities",
                    2,
                    """
                    with billed as (
                        select i.order_number, l.order_line, bool_or(i.kind = 'CREDIT') as credited,
                            sum(case i.kind when 'CREDIT' then -l.quantity else l.quantity end) as quantity
                        from invoice i join invoice_line l on l.invoice_id = i.id
                        where l.order_line is not null group by i.order_number, l.order_line)
                    select o.number as subject, format('line=%s billed=%s invoiced=%s shipped=%s',
                        l.line_no, b.quantity, l.invoiced, l.shipped) as found
                    from order_line l join sales_order o on o.id = l.order_id
                        left join billed b on b.order_number = o.number and b.order_line = l.line_no
                    where coalesce(b.quantity, 0) > l.shipped or b.quantity < 0
                        or (l.invoiced <> coalesce(b.quantity, 0) and not coalesce(b.credited, false))"""),
            new SqlCheck(
                    "documents-linked",
                    2,
                    """
                    with taken as (
                        select corrects, sum(gross) as gross from invoice where kind = 'CREDIT' group by corrects
                    ), deposited as (
                        select l.deposit, sum(case i.kind when 'CREDIT' then -l.gross else l.gross end) as gross,
                            bool_or(i.order_number <> d.order_number or d.kind <> 'DEPOSIT') as wrong
                        from invoice_line l join invoice i on i.id = l.invoice_id left join invoice d on d.number = l.deposit
                        where l.deposit is not null group by l.deposit)
                    select i.number as subject, format('%s of %s corrects %s of %s',
                        i.kind, i.order_number, i.corrects, original.order_number) as found
                    from invoice i left join invoice original on original.number = i.corrects
                    where i.corrects is not null and (i.order_number, i.currency)
                        is distinct from (original.order_number, original.currency)
                    union all
                    select i.number, format('state=%s gross=%s taken back=%s', i.state, i.gross, taken.gross)
                    from invoice i left join taken on taken.corrects = i.number
                    where coalesce(taken.gross, 0) > i.gross
                        or (i.state = 'CORRECTED' and coalesce(taken.gross, 0) <> i.gross)
                    union all
                    select deposit, format('left of the deposit=%s', gross)
                    from deposited where wrong is distinct from false or gross < 0"""),
            new SqlCheck(
                    "allocations-agree",
                    2,
                    """
                    with taken as (
                        select invoice as number, sum(amount) as amount, count(*) as entries from allocation group by invoice
                    ), given as (
                        select credit_note as number, sum(amount) as amount from allocation
                        where credit_note is not null group by credit_note
                    ), paid as (
                        select receipt_id as id, sum(amount) as amount from allocation
                        where receipt_id is not null group by receipt_id)
                    select i.number as subject, format('paid=%s rows=%s of %s: %s',
                        i.paid, taken.entries, i.entries, coalesce(given.amount, taken.amount)) as found
                    from invoice i left join taken using (number) left join given using (number)
                    where i.paid - i.carried <> coalesce(case i.kind when 'CREDIT' then given.amount else taken.amount end, 0)
                        or i.entries <> coalesce(taken.entries, 0)
                        or (i.kind = 'CREDIT' and taken.entries > 0) or (i.kind <> 'CREDIT' and given.amount is not null)
                    union all
                    select r.source || ':' || r.external_id, format('allocated=%s rows=%s', r.allocated, paid.amount)
                    from receipt r left join paid using (id) where r.allocated <> coalesce(paid.amount, 0)
                    union all
                    select a.invoice, format('entry=%s amount=%s of %s', a.entry_no, a.amount,
                        coalesce(r.source || ':' || r.external_id, a.credit_note, a.write_off))
                    from allocation a left join invoice i on i.number = a.invoice left join receipt r on r.id = a.receipt_id
                        left join invoice n on n.number = a.credit_note left join write_off w on w.number = a.write_off
                        left join allocation undone on undone.invoice = a.invoice and undone.entry_no = a.reverses
                    where (a.currency, i.customer_code) is distinct from (i.currency, coalesce(r.customer_code, n.customer_code, w.customer_code))
                        or a.currency is distinct from coalesce(r.currency, n.currency, w.currency)
                        or (a.reverses is not null and (-a.amount, a.receipt_id, a.credit_note, a.write_off)
                            is distinct from (undone.amount, undone.receipt_id, undone.credit_note, undone.write_off))"""),
            new SqlCheck(
                    "invoice-rows",
                    2,
                    """
                    with due as (
                        select invoice_id, count(*) as rows, sum(net) as net, sum(tax) as tax, sum(gross) as gross,
                            sum(paid) as paid, min(due_on) filter (where paid < gross) as next, max(due_on) as last
                        from invoice_row group by invoice_id
                    ), taken as (
                        select invoice as number, coalesce(row_no, 0) as row_no, sum(amount) as amount
                        from allocation group by 1, 2)
                    select i.number as subject, format('document=%s/%s/%s paid=%s due=%s rows=%s of %s: %s/%s/%s paid=%s due=%s',
                        i.net, i.tax, i.gross, i.paid, i.due_on, d.rows, i.row_count, d.net, d.tax, d.gross, d.paid,
                        coalesce(d.next, d.last)) as found
                    from invoice i left join due d on d.invoice_id = i.id
                    where i.row_count <> coalesce(d.rows, 1) or d.rows = 1
                        or (d.rows is not null and (i.net, i.tax, i.gross, i.paid, i.due_on)
                            is distinct from (d.net, d.tax, d.gross, d.paid, coalesce(d.next, d.last)))
                    union all
                    select i.number, format('row %s paid=%s allocated=%s', r.row_no, r.paid, t.amount)
                    from invoice_row r join invoice i on i.id = r.invoice_id
                        left join taken t on t.number = i.number and t.row_no = r.row_no
                    where (i.kind <> 'OPENING' and r.paid <> coalesce(t.amount, 0)) or r.paid < coalesce(t.amount, 0)
                        or r.row_no > i.row_count
                    union all
                    select t.number, format('allocated to row %s of %s', t.row_no, i.row_count)
                    from taken t join invoice i using (number) where (t.row_no = 0) <> (i.row_count = 1)
                        or t.row_no > i.row_count"""),
            new SqlCheck(
                    "books-append-only",
                    2,
                    """
                    select t.name as subject, 'rows can be changed' as found
                    from (values ('allocation'), ('invoice_line')) t (name)
                    where 2 <> (select count(*) from pg_trigger g where g.tgrelid = t.name::regclass and g.tgenabled = 'O'
                        and g.tgfoid = 'refuse_change_of_books'::regproc)"""),
            new SqlCheck(
                    "invoices-posted",
                    5,
                    """
                    with told as (
                        select order_number, count(*) as times from effect
                        where topic in ('finance.post-invoice', 'finance.post-credit-note') and state = 'DONE'
                        group by order_number)
                    select i.number as subject, format('state=%s document=%s told=%s under %s',
                        i.state, i.finance_document, told.times, i.posted_under) as found
                    from invoice i left join told on told.order_number = i.posted_under
                    where (i.state = 'ISSUED') <> (i.finance_document is null)
                        or (i.finance_document is not null
                            and coalesce(told.times, 0) <> case i.kind when 'OPENING' then 0 else 1 end) or told.times > 1
                    union all
                    select min(number), format('under %s: %s documents', posted_under, count(*))
                    from invoice group by posted_under having count(*) > 1
                    union all
                    select min(number), format('finance booked %s documents as %s', count(*), finance_document)
                    from invoice where finance_document is not null group by finance_document having count(*) > 1"""));
}
