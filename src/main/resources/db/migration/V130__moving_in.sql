-- Files with which a company moves in, as a whole.
create table import_set (
    id         bigint generated always as identity primary key,
    as_of      date        not null,
    dry_run    boolean     not null,
    actor      text        not null,
    created_at timestamptz not null
);
create table import_set_file (
    import_id bigint primary key references import_job,
    set_id    bigint not null references import_set
);
create index import_set_files on import_set_file (set_id);

alter table import_job drop constraint import_job_kind_check;
alter table import_job add check (kind in
    ('CUSTOMERS', 'PRODUCTS', 'PRICE_LISTS', 'SUPPLIERS', 'SUPPLIER_OFFERS', 'STOCK', 'RECEIPTS', 'ORDERS',
        'EXCHANGE_RATES', 'TAX_RATES', 'UNITS', 'PAST_ORDERS', 'OPENING_INVOICES', 'OPENING_RECEIPTS', 'OPENING_ORDERS'));

-- Orders that ended before: to be read, nothing else.
create table past_order (
    number         text           primary key,
    customer_code  text           not null,
    state          text           not null check (state in ('CLOSED', 'CANCELLED')),
    placed_on      date           not null,
    ended_on       date,
    purchase_order text,
    comment        text,
    currency       char(3)        not null,
    total          numeric(19, 2) not null
);
create index past_order_customer on past_order (customer_code, placed_on desc);
create index past_order_newest on past_order (placed_on desc, number desc);
create table past_order_line (
    number   text           not null references past_order,
    line_no  integer        not null,
    sku      text           not null,
    name     text           not null,
    quantity numeric(19, 3) not null check (quantity > 0),
    unit     text           not null,
    amount   numeric(19, 2) not null,
    primary key (number, line_no)
);

-- Invoices of the time before: for no order of ours, booked by finance under the number that they had.
alter table invoice add column carried numeric(19, 2) not null default 0 check (carried >= 0 and carried <= paid);
alter table invoice drop constraint invoice_kind_check;
alter table invoice
    add check (kind in ('DEPOSIT', 'PART', 'FINAL', 'CREDIT', 'DEBIT', 'OPENING')),
    add constraint invoice_opening check (kind = 'OPENING' or carried = 0);
create unique index invoice_opening_number on invoice (finance_document) where kind = 'OPENING';

-- What was granted before the company moved in: no table was asked.
alter table credit_commitment add column carried_over boolean not null default false;
