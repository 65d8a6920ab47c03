-- Master data -------------------------------------------------------------------------------------------------------
create sequence customer_seq increment 50;
create table customer (
    id                 bigint primary key,
    version            integer      not null,
    code               text         not null unique,
    name               text         not null,
    tier               text         not null check (tier in ('VIP', 'KEY', 'STANDARD', 'NEW')),
    currency           char(3)      not null,
    payment_terms_days integer      not null check (payment_terms_days between 0 and 365),
    contact            text,
    phone              text,
    email              text,
    address            text,
    city               text,
    country            text,
    active             boolean      not null
);

create table tax_rate (
    code       text          not null,
    valid_from date          not null,
    rate       numeric(6, 4) not null check (rate >= 0 and rate < 1),
    primary key (code, valid_from)
);
insert into tax_rate values
    ('CN13', '2019-04-01', 0.13), ('CN9', '2019-04-01', 0.09), ('CN6', '2016-05-01', 0.06), ('ZERO', '1990-01-01', 0);

-- How many units of the company's currency (CNY) one unit of a foreign currency is worth, for tiers of amount only.
create table exchange_rate (
    currency   char(3)         not null,
    valid_from date            not null,
    rate       numeric(18, 8)  not null check (rate > 0),
    primary key (currency, valid_from)
);
insert into exchange_rate values ('CNY', '1990-01-01', 1), ('USD', '1990-01-01', 7.1), ('EUR', '1999-01-01', 7.8);

create sequence product_seq increment 50;
create table product (
    id       bigint         primary key,
    version  integer        not null,
    sku      text           not null unique,
    name     text           not null,
    unit     text           not null,
    price    numeric(19, 4) not null check (price >= 0),
    currency char(3)        not null,
    tax_code text           not null,
    active   boolean        not null
);

-- Orders ------------------------------------------------------------------------------------------------------------
create sequence sales_order_seq increment 50;
create table sales_order (
    id             bigint         primary key,
    version        integer        not null,
    number         text           not null unique,
    customer_code  text           not null,
    customer_name  text           not null,
    tier           text           not null,
    currency       char(3)        not null,
    tax_included   boolean        not null,
    rounding       text           not null check (rounding in ('LINE', 'DOCUMENT')),
    net            numeric(19, 2) not null,
    tax            numeric(19, 2) not null,
    gross          numeric(19, 2) not null,
    state          text           not null,
    source         text           not null,
    external_id    text           not null,
    request_hash   text           not null,
    purchase_order text,
    possible_duplicate_of text,
    requested_on   date,
    payment_terms_days integer    not null,
    prepaid        boolean        not null,
    phone          text,
    placed_by      text           not null,
    placed_at      timestamptz    not null,
    unique (source, external_id)
);
create index sales_order_customer on sales_order (customer_code, id desc);
create index sales_order_open on sales_order (state, id) where state not in ('CLOSED', 'CANCELLED', 'REJECTED');

create sequence order_line_seq increment 50;
create table order_line (
    id           bigint         primary key,
    order_id     bigint         not null references sales_order,
    line_no      integer        not null,
    sku          text           not null,
    name         text           not null,
    unit         text           not null,
    unit_price   numeric(19, 4) not null check (unit_price >= 0),
    discount     numeric(7, 6)  not null check (discount >= 0 and discount <= 1),
    tax_rate     numeric(6, 4)  not null,
    net          numeric(19, 2) not null,
    tax          numeric(19, 2) not null,
    gross        numeric(19, 2) not null,
    ordered      numeric(19, 3) not null check (ordered > 0),
    reserved     numeric(19, 3) not null check (reserved >= 0),
    back_ordered numeric(19, 3) not null check (back_ordered >= 0),
    shipped      numeric(19, 3) not null check (shipped >= 0 and shipped <= ordered),
    invoiced     numeric(19, 3) not null check (invoiced >= 0 and invoiced <= shipped),
    cancelled    numeric(19, 3) not null check (cancelled >= 0 and cancelled <= ordered),
    unique (order_id, line_no)
);

-- Credit ------------------------------------------------------------------------------------------------------------
create table credit_account (
    customer_code text           primary key,
    version       integer        not null,
    grade         char(1)        not null check (grade in ('A', 'B', 'C', 'D')),
    currency      char(3)        not null,
    credit_limit  numeric(19, 2) not null check (credit_limit >= 0),
    open_orders   numeric(19, 2) not null,
    receivables   numeric(19, 2) not null,
    unallocated   numeric(19, 2) not null check (unallocated >= 0)
);

create table credit_commitment (
    order_number  text           primary key,
    customer_code text           not null,
    currency      char(3)        not null,
    amount        numeric(19, 2) not null,
    open_order    numeric(19, 2) not null check (open_order >= 0),
    receivable    numeric(19, 2) not null,
    state         text           not null check (state in ('PENDING', 'OPEN', 'INVOICED', 'SETTLED', 'CANCELLED')),
    answer        text           not null
);
create index credit_commitment_customer on credit_commitment (customer_code) where state in ('PENDING', 'OPEN', 'INVOICED');

create sequence credit_release_seq increment 50;
create table credit_release (
    id            bigint         primary key,
    order_number  text           not null,
    customer_code text           not null,
    amount        numeric(19, 2) not null,
    currency      char(3)        not null,
    valid_until   date           not null,
    reason        text           not null,
    released_by   text           not null,
    released_at   timestamptz    not null
);
create index credit_release_order on credit_release (order_number);

-- Inventory ---------------------------------------------------------------------------------------------------------
create table stock_item (
    sku       text           not null,
    warehouse text           not null,
    on_hand   numeric(19, 3) not null check (on_hand >= 0),
    reserved  numeric(19, 3) not null check (reserved >= 0),
    blocked   numeric(19, 3) not null check (blocked >= 0),
    safety    numeric(19, 3) not null check (safety >= 0),
    primary key (sku, warehouse),
    check (reserved <= on_hand)
);

create table stock_movement (
    id        bigint generated always as identity primary key,
    sku       text           not null,
    warehouse text           not null,
    kind      text           not null check (kind in ('START', 'RECEIPT', 'ISSUE', 'ADJUSTMENT')),
    quantity  numeric(19, 3) not null,
    reference text           not null,
    moved_by  text           not null,
    moved_at  timestamptz    not null,
    unique (reference, sku, warehouse, kind)
);
create index stock_movement_sku on stock_movement (sku, id desc);

create table stock_reservation (
    order_number text           not null,
    line_no      integer        not null,
    sku          text           not null,
    warehouse    text           not null,
    quantity     numeric(19, 3) not null check (quantity > 0),
    state        text           not null check (state in ('OPEN', 'ISSUED', 'RELEASED')),
    primary key (order_number, line_no)
);

create table back_order (
    order_number text           not null,
    line_no      integer        not null,
    sku          text           not null,
    warehouse    text           not null,
    quantity     numeric(19, 3) not null check (quantity >= 0),
    priority     integer        not null,
    since        timestamptz    not null,
    primary key (order_number, line_no)
);
create index back_order_queue on back_order (sku, warehouse, priority desc, since, order_number, line_no) where quantity > 0;

-- Approvals ---------------------------------------------------------------------------------------------------------
create sequence approval_seq increment 50;
create table approval (
    id            bigint      primary key,
    version       integer     not null,
    subject       text        not null,
    level_no      integer     not null,
    group_id      text        not null,
    submitter     text        not null,
    reason        text        not null,
    table_name    text        not null,
    table_version text        not null,
    row_name      text        not null,
    decision      text        not null check (decision in ('OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    decided_by    text,
    comment       text,
    decided_at    timestamptz,
    unique (subject, level_no),
    check (decided_by is null or decided_by <> submitter)
);

-- Shipping ----------------------------------------------------------------------------------------------------------
create sequence delivery_seq increment 50;
create table delivery (
    id            bigint      primary key,
    version       integer     not null,
    number        text        not null unique,
    order_number  text        not null unique,
    customer_name text        not null,
    state         text        not null check (state in ('OPEN', 'DISPATCHED', 'CANCELLED')),
    carrier       text,
    tracking      text,
    released_at   timestamptz not null,
    dispatched_by text,
    dispatched_at timestamptz
);
create index delivery_open on delivery (id) where state = 'OPEN';

-- Billing -----------------------------------------------------------------------------------------------------------
create sequence invoice_seq increment 50;
create table invoice (
    id               bigint         primary key,
    version          integer        not null,
    number           text           not null unique,
    order_number     text           not null unique,
    customer_code    text           not null,
    currency         char(3)        not null,
    net              numeric(19, 2) not null,
    tax              numeric(19, 2) not null,
    gross            numeric(19, 2) not null check (gross = net + tax),
    paid             numeric(19, 2) not null check (paid >= 0 and paid <= gross),
    issued_on        date           not null,
    due_on           date           not null,
    finance_document text
);
create index invoice_overdue on invoice (customer_code, due_on) where paid < gross;

create sequence receipt_seq increment 50;
create table receipt (
    id            bigint         primary key,
    source        text           not null,
    external_id   text           not null,
    request_hash  text           not null,
    customer_code text           not null,
    order_number  text,
    currency      char(3)        not null,
    amount        numeric(19, 2) not null check (amount > 0),
    allocated     numeric(19, 2) not null check (allocated >= 0 and allocated <= amount),
    received_by   text           not null,
    received_at   timestamptz    not null,
    unique (source, external_id)
);
create index receipt_order on receipt (order_number);

-- Audit -------------------------------------------------------------------------------------------------------------
create table audit_record (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    actor   text        not null,
    subject text        not null,
    event   text        not null,
    details text        not null
);
create index audit_record_subject on audit_record (subject, id);
create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'the audit trail is append-only'; end $$;
create trigger audit_record_append_only before update or delete on audit_record
    for each row execute function refuse_change();
create trigger audit_record_no_truncate before truncate on audit_record
    for each statement execute function refuse_change();
