-- Invoices that the tax platform is asked for in place of our documents, at most one that stands for each.
create sequence electronic_invoice_seq increment 50;

create table electronic_invoice (
    id                bigint         primary key,
    version           integer        not null,
    number            text           not null unique check (length(number) <= 20),
    document          text           not null references invoice (number),
    order_number      text           not null,
    customer_code     text           not null,
    kind              text           not null check (kind in ('SPECIAL', 'NORMAL')),
    state             text           not null check (state in
        ('REQUESTED', 'TO_MEND', 'WAITING_FOR_QUOTA', 'AUTHENTICATION_NEEDED', 'ISSUED', 'GIVEN_UP')),
    title             text           not null,
    tax_id            text,
    net               numeric(19, 2) not null,
    tax               numeric(19, 2) not null,
    currency          char(3)        not null check (currency = 'CNY'),
    tax_number        text           unique check (tax_number ~ '^[0-9]{20}$'),
    issued_at         timestamptz,
    pdf               text,
    ofd               text,
    xml               text,
    problem           text,
    problem_arguments text,
    requested_by      text           not null,
    requested_at      timestamptz    not null,
    check ((state = 'ISSUED') = (tax_number is not null)),
    check ((state = 'ISSUED') = (issued_at is not null))
);
create unique index electronic_invoice_stands on electronic_invoice (document) where state <> 'GIVEN_UP';
create index electronic_invoice_document on electronic_invoice (document);
create index electronic_invoice_order on electronic_invoice (order_number);
create index electronic_invoice_customer on electronic_invoice (customer_code);
create index electronic_invoice_open on electronic_invoice (state, id) where state not in ('ISSUED', 'GIVEN_UP');

create table electronic_invoice_line (
    electronic_invoice_id bigint         not null references electronic_invoice (id),
    line_no               integer        not null,
    discount              boolean        not null,
    item                  text           not null,
    quantity              text,
    unit_price            text,
    net                   numeric(19, 2) not null,
    tax                   numeric(19, 2) not null,
    currency              char(3)        not null,
    tax_rate              numeric(7, 4)  not null,
    zero_rate             text           check (zero_rate in ('EXPORT', 'EXEMPT', 'NOT_TAXED', 'ORDINARY')),
    primary key (electronic_invoice_id, line_no),
    check ((quantity is null) = (unit_price is null))
);
