-- Credit notes are asked for and agreed to before they are issued. What is asked for has a row of its own; the credit note that
-- comes of it is an invoice of the kind CREDIT.
create sequence invoice_correction_seq increment 50;

create table invoice_correction (
    id               bigint         primary key,
    version          integer        not null,
    number           text           not null unique,
    invoice          text           not null references invoice (number),
    order_number     text           not null,
    customer_code    text           not null,
    reference        text           not null,
    request_hash     text           not null,
    reason           text           not null check (reason in ('WRONG_INVOICE', 'GOODS_RETURNED', 'SERVICE_ENDED', 'ALLOWANCE')),
    words            text           not null,
    amount           numeric(19, 2) not null check (amount >= 0),
    currency         char(3)        not null,
    approver         text,
    state            text           not null check (state in ('ASKED', 'DECLINED', 'WITHDRAWN', 'ISSUED', 'POSTED')),
    asked_by         text           not null,
    asked_at         timestamptz    not null,
    agreed_by        text,
    credit_note      text           references invoice (number),
    issued_at        timestamptz,
    finance_document text,
    unique (invoice, reference),
    check ((state in ('ISSUED', 'POSTED')) = (credit_note is not null)),
    check ((credit_note is null) = (issued_at is null)),
    check ((state = 'POSTED') = (finance_document is not null)),
    check (approver is null or credit_note is null or agreed_by is not null)
);
create unique index invoice_correction_asked on invoice_correction (invoice) where state = 'ASKED';
create index invoice_correction_customer on invoice_correction (customer_code, asked_at);
create unique index invoice_correction_note on invoice_correction (credit_note);
create index invoice_correction_order on invoice_correction (order_number);

create table invoice_correction_line (
    correction_id bigint  not null references invoice_correction,
    order_line    integer not null,
    quantity      numeric,
    amount        numeric(19, 2),
    primary key (correction_id, order_line),
    check (num_nonnulls(quantity, amount) = 1)
);
