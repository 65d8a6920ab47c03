-- Any number of documents for one order: deposits, parts, the final invoice, credit and debit notes. ---------------------
alter table invoice
    add column kind         text    not null default 'FINAL'
        check (kind in ('DEPOSIT', 'PART', 'FINAL', 'CREDIT', 'DEBIT')),
    add column part_no      integer not null default 1 check (part_no > 0),
    add column corrects     text references invoice (number),
    add column state        text    not null default 'ISSUED'
        check (state in ('ISSUED', 'POSTED', 'SETTLED', 'CORRECTED')),
    add column posted_under text,
    add column entries      integer not null default 0 check (entries >= 0);

-- Finance knows what was issued before under the number of the order, and may be asked for it under that number still.
update invoice set posted_under = order_number,
    state = case when finance_document is null then 'ISSUED' when paid < gross then 'POSTED' else 'SETTLED' end;

alter table invoice
    alter column kind drop default,
    alter column part_no drop default,
    alter column state drop default,
    alter column entries drop default,
    alter column posted_under set not null,
    drop constraint invoice_order_number_key,
    -- Two that are made at the same moment both count what there was before: the second one fails here.
    add constraint invoice_part unique (order_number, part_no),
    add constraint invoice_corrects check ((kind in ('CREDIT', 'DEBIT')) = (corrects is not null) and corrects <> number),
    add constraint invoice_posted check ((state = 'ISSUED') = (finance_document is null)),
    add constraint invoice_settled check (state not in ('POSTED', 'SETTLED') or (state = 'SETTLED') = (paid = gross));

-- What each document covers: a quantity of an order's line, or a deposit that it asks for (and the final invoice deducts).
create table invoice_line (
    invoice_id bigint         not null references invoice,
    line_no    integer        not null check (line_no > 0),
    order_line integer,
    quantity   numeric(19, 3) check (quantity >= 0),
    deposit    text           references invoice (number),
    tax_rate   numeric(6, 4)  not null check (tax_rate >= 0 and tax_rate < 1),
    net        numeric(19, 2) not null,
    tax        numeric(19, 2) not null,
    gross      numeric(19, 2) not null check (gross = net + tax),
    primary key (invoice_id, line_no),
    check ((order_line is null) = (deposit is not null)),
    check ((order_line is null) = (quantity is null))
);

-- Where an order's total is rounded by document, what its lines are off by is put on the largest lines, a cent each.
insert into invoice_line (invoice_id, line_no, order_line, quantity, tax_rate, net, tax, gross)
with covered as (
    select i.id, l.line_no, l.ordered, l.tax_rate, l.net, l.gross,
        (i.net - sum(l.net) over whole) * 100 as net_off, (i.gross - sum(l.gross) over whole) * 100 as gross_off,
        count(*) over whole as lines,
        row_number() over (partition by i.id order by l.gross desc, l.line_no) as place,
        row_number() over (partition by i.id order by l.line_no) as position
    from invoice i join sales_order o on o.number = i.order_number join order_line l on l.order_id = o.id and l.ordered > 0
    window whole as (partition by i.id)
), billed as (
    select *,
        net + (div(net_off, lines) + case when place <= abs(mod(net_off, lines)) then sign(net_off) else 0 end) / 100 as right_net,
        gross + (div(gross_off, lines) + case when place <= abs(mod(gross_off, lines)) then sign(gross_off) else 0 end) / 100
            as right_gross
    from covered)
select id, position, line_no, ordered, tax_rate, right_net, right_gross - right_net, right_gross from billed;

-- What of which money paid which document: rows are added, never changed; a reversal is a row of its own. ---------------
create table allocation (
    invoice      text           not null references invoice (number),
    entry_no     integer        not null check (entry_no > 0),
    receipt_id   bigint         references receipt,
    credit_note  text           references invoice (number) check (credit_note <> invoice),
    amount       numeric(19, 2) not null,
    currency     char(3)        not null,
    reverses     integer        check (reverses < entry_no),
    reason       text           not null,
    allocated_by text           not null,
    allocated_at timestamptz    not null,
    primary key (invoice, entry_no),
    foreign key (invoice, reverses) references allocation,
    check ((receipt_id is null) = (credit_note is not null)),
    check (case when reverses is null then amount > 0 else amount < 0 end)
);
create unique index allocation_reversed on allocation (invoice, reverses) where reverses is not null;
create index allocation_receipt on allocation (receipt_id) where receipt_id is not null;
create index allocation_credit_note on allocation (credit_note) where credit_note is not null;

-- Money that named an order paid that order's invoice; the rest paid its customer's, the oldest money the oldest invoice.
insert into allocation (invoice, entry_no, receipt_id, amount, currency, reason, allocated_by, allocated_at)
with named as (
    select i.number, r.id, r.allocated as amount
    from receipt r join invoice i on i.order_number = r.order_number where r.allocated > 0
), owed as (
    select number, customer_code, currency, amount,
        sum(amount) over (partition by customer_code, currency order by due_on, id) as up_to
    from (select i.id, i.number, i.customer_code, i.currency, i.due_on, i.paid - coalesce(n.amount, 0) as amount
        from invoice i left join (select number, sum(amount) as amount from named group by number) n using (number)
        where i.paid > 0) rest
    where amount > 0
), money as (
    select id, customer_code, currency, allocated as amount,
        sum(allocated) over (partition by customer_code, currency order by received_at, id) as up_to
    from receipt where order_number is null and allocated > 0
), paid as (
    select number, id, amount from named
    union all
    select o.number, m.id, least(o.up_to, m.up_to) - greatest(o.up_to - o.amount, m.up_to - m.amount)
    from owed o join money m using (customer_code, currency)
    where least(o.up_to, m.up_to) > greatest(o.up_to - o.amount, m.up_to - m.amount))
select p.number, row_number() over (partition by p.number order by r.received_at, r.id), r.id, p.amount, r.currency,
    'carried over', r.received_by, r.received_at
from paid p join receipt r on r.id = p.id;

update invoice i set entries = a.entries
from (select invoice, count(*) as entries from allocation group by invoice) a where a.invoice = i.number;

create function refuse_change_of_books() returns trigger language plpgsql as
    $$ begin raise exception 'rows of % are added, never changed', tg_table_name; end $$;
create trigger allocation_append_only before update or delete on allocation
    for each row execute function refuse_change_of_books();
create trigger allocation_no_truncate before truncate on allocation
    for each statement execute function refuse_change_of_books();
create trigger invoice_line_append_only before update or delete on invoice_line
    for each row execute function refuse_change_of_books();
create trigger invoice_line_no_truncate before truncate on invoice_line
    for each statement execute function refuse_change_of_books();

-- Only money that still waits for a document is looked for by its order.
drop index receipt_order;
create index receipt_waiting on receipt (order_number) where allocated < amount;
