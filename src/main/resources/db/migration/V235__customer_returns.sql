-- Goods that customers send back. What came of a line, and what becomes of its pieces, are rows of the return.
create sequence customer_return_seq increment 50;

create table customer_return (
    id                bigint         primary key,
    version           integer        not null,
    number            text           not null unique,
    order_number      text           not null,
    customer_code     text           not null,
    reference         text           not null,
    request_hash      text           not null,
    reason            text           not null check (reason in ('DEFECTIVE', 'WRONG_GOODS', 'DAMAGED_IN_TRANSIT', 'NOT_WANTED', 'OTHER')),
    words             text           not null,
    amount            numeric(19, 2) not null check (amount >= 0),
    currency          char(3)        not null,
    handling          text           not null check (handling in ('ACCEPT', 'ASK', 'REFUSE')),
    because           text           not null,
    approver          text,
    inspected         boolean        not null,
    valid_days        integer        not null check (valid_days > 0),
    valid_until       date,
    state             text           not null check (state in ('REQUESTED', 'AUTHORISED', 'REFUSED', 'WITHDRAWN', 'EXPIRED', 'RECEIVED', 'INSPECTED', 'CLOSED')),
    asked_by          text           not null,
    asked_at          timestamptz    not null,
    agreed_by         text,
    received_by       text,
    received_at       timestamptz,
    inspected_by      text,
    inspected_at      timestamptz,
    ended_because     text,
    settled_otherwise boolean        not null,
    attempt           integer        not null,
    unique (order_number, reference),
    check ((handling = 'ASK') = (approver is not null)),
    check ((state in ('AUTHORISED', 'EXPIRED', 'RECEIVED', 'INSPECTED', 'CLOSED')) <= (valid_until is not null)),
    check ((state in ('RECEIVED', 'INSPECTED', 'CLOSED')) = (received_at is not null)),
    check ((state in ('INSPECTED', 'CLOSED')) = (inspected_at is not null)),
    check (approver is null or valid_until is null or agreed_by is not null)
);
create index customer_return_open on customer_return (order_number) where state in ('REQUESTED', 'AUTHORISED', 'RECEIVED', 'INSPECTED');
create index customer_return_order on customer_return (order_number, id);
create index customer_return_state on customer_return (state, id);
create index customer_return_customer on customer_return (customer_code, id);

create table customer_return_line (
    return_id  bigint         not null references customer_return,
    order_line integer        not null,
    sku        text           not null,
    name       text           not null,
    unit       text           not null,
    asked      numeric(19, 3) not null check (asked > 0),
    received   numeric(19, 3) check (received >= 0 and received <= asked),
    primary key (return_id, order_line)
);

create table customer_return_piece (
    return_id  bigint         not null references customer_return,
    order_line integer        not null,
    outcome    text           not null check (outcome in ('RESTOCK', 'QUARANTINE', 'SCRAP', 'SEND_BACK')),
    unit       text           not null,
    quantity   numeric(19, 3) not null check (quantity > 0),
    credited   numeric(19, 3) not null check (credited >= 0 and credited <= quantity),
    primary key (return_id, order_line, outcome)
);

-- The corrections of documents that were asked for because of it.
create table customer_return_credit (
    return_id  bigint  not null references customer_return,
    correction text    not null references invoice_correction (number),
    invoice    text    not null,
    attempt    integer not null,
    primary key (return_id, correction)
);
create unique index customer_return_credit_once on customer_return_credit (correction);

-- What came back is a movement of its own kind, so that no receipt can take its reference.
alter table stock_movement drop constraint stock_movement_kind_check;
alter table stock_movement add constraint stock_movement_kind_check
    check (kind in ('START', 'RECEIPT', 'RETURN', 'ISSUE', 'ADJUSTMENT', 'TRANSFER', 'COUNT'));
