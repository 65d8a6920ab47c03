-- What became of goods that came back into quarantine: said at their return, once for each piece that is named.
create table quarantine_ending (
    return_number   text           not null,
    reference       text           not null,
    order_number    text           not null,
    order_line      integer        not null,
    sku             text           not null,
    unit            text           not null,
    quantity        numeric(19, 3) not null check (quantity > 0),
    serial          text,
    delivery_number text,
    ending          text           not null check (ending in ('RESTOCK', 'SCRAP')),
    freed           boolean        not null,
    words           text           not null,
    ended_by        text           not null,
    ended_at        timestamptz    not null,
    primary key (return_number, reference),
    check ((serial is null) = (delivery_number is null)),
    check (serial is null or quantity = 1)
);
create unique index quarantine_ending_piece on quarantine_ending (return_number, sku, lower(serial)) where serial is not null;
create index quarantine_ending_order on quarantine_ending (order_number);
create index quarantine_ending_unnamed on quarantine_ending (sku) where serial is null;
create index customer_return_line_sku on customer_return_line (sku);
