-- Where goods lie. Orders are served from MAIN; what lies elsewhere comes there by a transfer.
create table warehouse (
    code      text        primary key check (code ~ '^[A-Z0-9-]{1,16}$'),
    name      text        not null,
    opened_by text        not null,
    opened_at timestamptz not null
);
insert into warehouse (code, name, opened_by, opened_at) values ('MAIN', '主仓库 Main warehouse', 'system', now());
alter table stock_item add constraint stock_item_warehouse foreign key (warehouse) references warehouse;

-- What is blocked can neither be reserved nor leave.
alter table stock_item add constraint stock_item_held check (reserved + blocked <= on_hand);

-- A transfer is two movements of one reference, less here and more there; a count is booked by its difference. Both carry their sign.
alter table stock_movement drop constraint stock_movement_kind_check;
alter table stock_movement add constraint stock_movement_kind_check
    check (kind in ('START', 'RECEIPT', 'ISSUE', 'ADJUSTMENT', 'TRANSFER', 'COUNT'));

-- Which expectation a receipt serves: several receipts, each under a reference of its own, may serve one.
alter table stock_movement add column against text;
create index stock_movement_against on stock_movement (against, sku) where against is not null;
update stock_movement m set against = m.reference from expected_receipt e
where m.kind = 'RECEIPT' and e.state = 'RECEIVED' and e.reference = m.reference and e.sku = m.sku and e.warehouse = m.warehouse;

-- Blocked stock is the sum of these; who frees some writes a negative one.
create table stock_blocking (
    id        bigint generated always as identity primary key,
    reference text           not null,
    sku       text           not null,
    warehouse text           not null references warehouse,
    quantity  numeric(19, 3) not null check (quantity <> 0),
    reason    text           not null,
    done_by   text           not null,
    done_at   timestamptz    not null,
    unique (reference, sku, warehouse)
);
create index stock_blocking_sku on stock_blocking (sku, id desc);

-- Stock takes. A count keeps what the books said at that moment; the difference of the last count of a SKU is booked.
create sequence stock_take_seq increment 50;
create table stock_take (
    id           bigint      primary key,
    number       text        not null unique,
    warehouse    text        not null references warehouse,
    state        text        not null check (state in ('OPEN', 'RELEASED', 'CANCELLED')),
    opened_by    text        not null,
    opened_at    timestamptz not null,
    closed_by    text,
    closed_at    timestamptz,
    other_person boolean     not null default false
);
create table stock_count (
    take_id    bigint         not null references stock_take,
    sku        text           not null,
    count_no   integer        not null,
    book       numeric(19, 3) not null,
    counted    numeric(19, 3) not null check (counted >= 0),
    counted_by text           not null,
    counted_at timestamptz    not null,
    primary key (take_id, sku, count_no)
);
