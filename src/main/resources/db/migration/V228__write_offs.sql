-- What a customer need not pay any more although no document takes it back. What takes a write-off back is a row of its own.
create sequence write_off_seq increment 50;

create table write_off (
    id               bigint         primary key,
    version          integer        not null,
    number           text           not null unique,
    invoice          text           not null references invoice (number),
    order_number     text           not null,
    customer_code    text           not null,
    reference        text           not null,
    request_hash     text           not null,
    cause            text           not null check (cause in ('SMALL_REST', 'BANK_CHARGE', 'UNCOLLECTABLE', 'RECOVERED')),
    words            text           not null,
    amount           numeric(19, 2) not null check (amount > 0),
    currency         char(3)        not null,
    takes_back       text           references write_off (number),
    approver         text,
    state            text           not null check (state in ('ASKED', 'DECLINED', 'WITHDRAWN', 'BOOKED', 'POSTED')),
    asked_by         text           not null,
    asked_at         timestamptz    not null,
    agreed_by        text,
    booked_at        timestamptz,
    finance_document text,
    check ((cause = 'RECOVERED') = (takes_back is not null)),
    check ((state in ('BOOKED', 'POSTED')) = (booked_at is not null)),
    check ((state = 'POSTED') = (finance_document is not null)),
    check (approver is null or booked_at is null or agreed_by is not null)
);
create unique index write_off_reference on write_off (invoice, reference) where takes_back is null;
create unique index write_off_asked on write_off (invoice) where state = 'ASKED';
create unique index write_off_taken_back on write_off (takes_back) where state in ('ASKED', 'BOOKED', 'POSTED');
create index write_off_invoice on write_off (invoice);
create index write_off_customer on write_off (customer_code, asked_at);
create index write_off_order on write_off (order_number);

alter table allocation add column write_off text references write_off (number);
alter table allocation drop constraint allocation_check2;
alter table allocation add constraint allocation_source check (num_nonnulls(receipt_id, credit_note, write_off) = 1);
