-- What a customer lets us deliver: only the whole order, whole lines, or what is there. An order keeps the terms it was placed under.
alter table customer add column delivery_terms text not null default 'COMPLETE_ORDER'
    check (delivery_terms in ('COMPLETE_ORDER', 'COMPLETE_LINE', 'AVAILABLE'));
alter table sales_order add column delivery_terms text not null default 'COMPLETE_ORDER'
    check (delivery_terms in ('COMPLETE_ORDER', 'COMPLETE_LINE', 'AVAILABLE'));

-- An order may have several deliveries, one open at a time. One without goods of its own takes all that was ordered.
alter table delivery drop constraint delivery_order_number_key;
alter table delivery add column goods jsonb;
create index delivery_order on delivery (order_number, id);
create unique index delivery_one_open on delivery (order_number) where state <> 'DISPATCHED';

-- What a part delivery takes is set aside under its number; what is served meanwhile waits for the next one.
alter table stock_reservation add column delivery text not null default '';
alter table stock_reservation drop constraint stock_reservation_pkey;
alter table stock_reservation add primary key (order_number, line_no, delivery);

-- Goods of one order leave once per delivery: the issue names the delivery where it is not the only one.
alter table stock_movement drop constraint stock_movement_reference_sku_warehouse_kind_key;
create unique index stock_movement_once on stock_movement (reference, sku, warehouse, kind) where kind <> 'ISSUE';
create unique index stock_movement_issue on stock_movement (reference, sku, warehouse, coalesce(against, '')) where kind = 'ISSUE';
