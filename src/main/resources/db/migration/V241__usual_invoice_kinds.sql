-- Which kind of electronic invoice a customer usually gets; whoever has no row gets a normal one.
create table electronic_invoice_kind (
    customer_code text primary key,
    kind          text not null check (kind in ('SPECIAL', 'NORMAL'))
);
