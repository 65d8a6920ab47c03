-- Pieces that came back are repaired under a ticket, and go back to their customer.
alter table customer_return_piece drop constraint customer_return_piece_outcome_check;
alter table customer_return_piece
    add constraint customer_return_piece_outcome_check
        check (outcome in ('RESTOCK', 'QUARANTINE', 'SCRAP', 'SEND_BACK', 'REPAIR')) not valid;
alter table customer_return_serial drop constraint customer_return_serial_outcome_check;
alter table customer_return_serial
    add constraint customer_return_serial_outcome_check
        check (outcome in ('RESTOCK', 'QUARANTINE', 'SCRAP', 'SEND_BACK', 'REPAIR')) not valid;

create table return_repair (
    ticket_number text           primary key,
    return_number text           not null,
    order_number  text           not null,
    order_line    integer        not null,
    unit          text           not null,
    quantity      numeric(19, 3) not null check (quantity > 0),
    serial        text,
    free          boolean        not null,
    opened_at     timestamptz    not null,
    ending        text           check (ending in ('SEND_BACK', 'SCRAP')),
    ended_by      text,
    ended_at      timestamptz,
    check ((ending is null) = (ended_by is null) and (ending is null) = (ended_at is null)),
    check (serial is null or quantity = 1)
);
create index return_repair_return on return_repair (return_number);
create index return_repair_with_us on return_repair (opened_at, ticket_number) where ending is null;
