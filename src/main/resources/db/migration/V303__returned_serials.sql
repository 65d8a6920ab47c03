-- Which pieces with serial numbers a return names. A piece is one that left with a delivery: of a serial that came back and was
-- sold again there are two. It counts while it may come back by the return, and once it has.
alter table customer_return_line
    add column named boolean not null default false,
    add column batch text;

create table customer_return_serial (
    return_id       bigint  not null references customer_return,
    order_line      integer not null,
    sku             text    not null,
    serial          text    not null,
    serial_key      text    generated always as (lower(serial)) stored,
    delivery_number text    not null,
    announced       boolean not null,
    came            boolean,
    outcome         text    check (outcome in ('RESTOCK', 'QUARANTINE', 'SCRAP', 'SEND_BACK')),
    counted         boolean not null,
    primary key (return_id, sku, serial_key),
    check (outcome is null or came)
);
create unique index customer_return_serial_once on customer_return_serial (delivery_number, sku, serial_key) where counted;

-- What became of a piece that came back by its name, as its delivery knows it. In quarantine it is not in stock again.
alter table traced_goods
    add column back text,
    add constraint traced_goods_back check (
        back is null or back = 'QUARANTINE' or (back = 'STOCK' and restocked) or (back = 'SCRAP' and not restocked)) not valid;
create index traced_goods_quarantine on traced_goods (sku) where back = 'QUARANTINE' and not restocked;
