-- Money that came in goes out again: it is paid back, the bank takes it back, or it was entered wrongly. What goes out has a
-- row of its own; a receipt keeps what came in, and how much of that is gone.
create sequence receipt_movement_seq increment 50;

alter table receipt add column returned numeric(19, 2) not null default 0;
alter table receipt drop constraint receipt_check;
alter table receipt add constraint receipt_shares check (allocated >= 0 and returned >= 0 and allocated + returned <= amount);

drop index receipt_waiting;
create index receipt_waiting on receipt (order_number) where allocated + returned < amount;
drop index receipt_on_account;
create index receipt_on_account on receipt (customer_code, currency)
    where order_number is null and allocated + returned < amount;

create table receipt_movement (
    id               bigint         primary key,
    version          integer        not null,
    number           text           not null unique,
    receipt_id       bigint         not null references receipt,
    customer_code    text           not null,
    kind             text           not null check (kind in ('REFUND', 'BOUNCE', 'REVERSAL')),
    reference        text           not null,
    request_hash     text           not null,
    amount           numeric(19, 2) not null check (amount > 0),
    currency         char(3)        not null,
    reason           text           not null,
    approver         text,
    state            text           not null check (state in ('ASKED', 'DECLINED', 'WITHDRAWN', 'BOOKED', 'POSTED')),
    asked_by         text           not null,
    asked_at         timestamptz    not null,
    agreed_by        text,
    booked_at        timestamptz,
    finance_document text,
    unique (receipt_id, reference),
    check ((state in ('BOOKED', 'POSTED')) = (booked_at is not null)),
    check ((state = 'POSTED') = (finance_document is not null)),
    check (approver is null or booked_at is null or agreed_by is not null)
);
create unique index receipt_movement_asked on receipt_movement (receipt_id) where state = 'ASKED';
create index receipt_movement_customer on receipt_movement (customer_code, asked_at);
