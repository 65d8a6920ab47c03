-- Goods that are on their way. A receipt under the same reference closes it, whatever quantity arrives.
create table expected_receipt (
    id          bigint generated always as identity primary key,
    reference   text           not null,
    sku         text           not null,
    warehouse   text           not null,
    quantity    numeric(19, 3) not null check (quantity > 0),
    due_on      date           not null,
    confirmed   boolean        not null,
    state       text           not null check (state in ('OPEN', 'RECEIVED', 'CANCELLED')),
    received    numeric(19, 3) not null default 0 check (received >= 0),
    entered_by  text           not null,
    entered_at  timestamptz    not null,
    unique (reference, sku, warehouse)
);
create index expected_receipt_due on expected_receipt (due_on, id) where state = 'OPEN';
create index expected_receipt_sku on expected_receipt (sku, due_on) where state = 'OPEN';

-- Which orders hold a SKU's stock.
create index stock_reservation_open on stock_reservation (sku, order_number, line_no) where state = 'OPEN';
