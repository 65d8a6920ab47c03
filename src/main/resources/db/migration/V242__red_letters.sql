-- What takes electronic invoices back: at most one that stands for each credit note.
create sequence red_letter_seq increment 50;

create table red_letter (
    id                  bigint         primary key,
    version             integer        not null,
    number              text           not null unique check (length(number) <= 18),
    credit_note         text           not null references invoice (number),
    order_number        text           not null,
    customer_code       text           not null,
    blue                text           not null references electronic_invoice (number),
    blue_tax_number     text           not null,
    reason              text           not null check (reason in ('WRONG_INVOICE', 'GOODS_RETURNED', 'SERVICE_ENDED', 'ALLOWANCE')),
    state               text           not null check (state in
        ('REQUESTED', 'WAITING', 'AGREED', 'TO_MEND', 'VOID', 'ISSUED', 'LEFT')),
    confirmation        text           check (confirmation in
        ('NOT_NEEDED', 'SELLER_WAITS_FOR_BUYER', 'BUYER_WAITS_FOR_SELLER', 'CONFIRMED', 'BUYER_DENIED', 'SELLER_DENIED', 'EXPIRED',
         'WITHDRAWN', 'WITHDRAWN_AFTER_CONFIRMATION', 'ABNORMAL_VOUCHER', 'TAXPAYER_BLOCKED', 'PERSON_REFUSED', 'REFUND_FORM_ISSUED')),
    confirmation_number text,
    opened_at           timestamptz,
    looks               integer        not null,
    net                 numeric(19, 2) not null,
    tax                 numeric(19, 2) not null,
    currency            char(3)        not null check (currency = 'CNY'),
    tax_number          text           unique check (tax_number ~ '^[0-9]{20}$'),
    issued_at           timestamptz,
    problem             text,
    requested_by        text           not null,
    requested_at        timestamptz    not null,
    check ((state = 'ISSUED') = (tax_number is not null)),
    check ((confirmation is null) = (opened_at is null))
);
create unique index red_letter_stands on red_letter (credit_note) where state <> 'LEFT';
create index red_letter_credit_note on red_letter (credit_note);
create index red_letter_blue on red_letter (blue);
create index red_letter_order on red_letter (order_number);
create index red_letter_customer on red_letter (customer_code);

create table red_letter_line (
    red_letter_id bigint         not null references red_letter (id),
    line_no       integer        not null,
    blue_line     integer        not null,
    discount      boolean        not null,
    item          text           not null,
    quantity      text,
    unit_price    text,
    net           numeric(19, 2) not null,
    tax           numeric(19, 2) not null,
    currency      char(3)        not null,
    tax_rate      numeric(7, 4)  not null,
    zero_rate     text           check (zero_rate in ('EXPORT', 'EXEMPT', 'NOT_TAXED', 'ORDINARY')),
    primary key (red_letter_id, line_no)
);
