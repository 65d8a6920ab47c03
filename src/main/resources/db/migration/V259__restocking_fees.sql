-- What is kept of goods that came back: how much is said when they are asked for, and asked for by documents of their own.
alter table customer_return add column fee_percent numeric(7, 4) not null default 0 check (fee_percent between 0 and 100);
alter table customer_return alter column fee_percent drop default;

create table customer_return_fee (
    return_id bigint not null references customer_return,
    document  text   not null references invoice (number),
    primary key (return_id, document)
);
create unique index customer_return_fee_once on customer_return_fee (document);

-- A line covers goods, a deposit, or a charge beside them.
alter table invoice_line add column charge text check (charge in ('RESTOCKING'));
do $$
declare
    one text;
begin
    select conname into strict one from pg_constraint
    where conrelid = 'invoice_line'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%deposit%';
    execute format('alter table invoice_line drop constraint %I', one);
end $$;
alter table invoice_line add constraint invoice_line_covers check (num_nonnulls(order_line, deposit, charge) = 1);
