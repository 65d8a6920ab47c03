-- Pieces that are told from each other, as they are picked for deliveries: one row a serial, or what lies together of a batch.
alter table pick_line add column tracing text not null default 'NONE';
-- What is there is looked at by V292, while others go on writing.
alter table pick_line
    add constraint pick_line_tracing_check check (tracing in ('NONE', 'SERIAL', 'BATCH')) not valid;

create table traced_goods (
    id            bigint         generated always as identity primary key,
    delivery_id   bigint         not null,
    order_number  text           not null,
    sku           text           not null,
    tracing       text           not null check (tracing in ('SERIAL', 'BATCH')),
    mark          text           not null,
    mark_key      text           generated always as (lower(mark)) stored,
    quantity      numeric(19, 3) not null check (quantity > 0),
    best_before   date,
    parcel_no     integer,
    picked_by     text           not null,
    picked_at     timestamptz    not null,
    restocked     boolean        not null default false,
    -- The delivery for which a piece that came back was picked: put back from it, the piece is out with the first one again.
    let_go_for    bigint,
    foreign key (delivery_id, sku) references pick_line on delete cascade,
    check (tracing = 'BATCH' or (quantity = 1 and best_before is null)),
    check (tracing = 'SERIAL' or not restocked),
    constraint traced_goods_let_go check (let_go_for is null or restocked)
);
-- A serial is out once; a piece that came back into stock may go out again.
create unique index traced_goods_out on traced_goods (sku, mark_key) where tracing = 'SERIAL' and not restocked;
create unique index traced_goods_place on traced_goods (delivery_id, sku, mark_key, (coalesce(parcel_no, 0)));
create index traced_goods_order on traced_goods (order_number);
create index traced_goods_mark on traced_goods (mark_key);
create index traced_goods_let_go on traced_goods (let_go_for) where let_go_for is not null;
