-- Which voucher told finance of a goods issue. What left before there were vouchers, and what was seeded, is told to nobody.
alter table stock_movement add column voucher text;
update stock_movement set voucher = 'BEFORE' where kind = 'ISSUE';
create index stock_movement_untold on stock_movement (id) where kind = 'ISSUE' and voucher is null;

-- A voucher tells finance of the goods issues of many deliveries at once; each of them is in exactly one.
create sequence goods_issue_voucher_seq increment 50;
create table goods_issue_voucher (
    id               bigint      primary key,
    number           text        not null unique,
    state            text        not null check (state in ('OPEN', 'POSTED')),
    deliveries       integer     not null,
    drawn_at         timestamptz not null,
    posted_at        timestamptz,
    finance_document text
);
-- A delivery without a number of its own ('') is the only one of its order.
create table goods_issue_line (
    voucher      text           not null references goods_issue_voucher (number),
    order_number text           not null,
    delivery     text           not null,
    sku          text           not null,
    warehouse    text           not null,
    quantity     numeric(19, 3) not null check (quantity > 0),
    primary key (order_number, delivery, sku, warehouse)
);
create index goods_issue_line_voucher on goods_issue_line (voucher, order_number, delivery, sku, warehouse);
