-- What a placed purchase order brings beyond what is wanted, since an order wants less (ADR 0204).
create table purchase_excess (
    id             bigint         generated always as identity primary key,
    order_number   text           not null,
    lines          text           not null,
    cause          text           not null,
    purchase_order text           not null references purchase_order (number),
    sku            text           not null,
    quantity       numeric(19, 3) not null check (quantity > 0),
    lowered        numeric(19, 3) check (lowered between 0 and quantity),
    state          text           not null check (state in ('OPEN', 'SETTLED')),
    comment        text           not null default '',
    raised_at      timestamptz    not null,
    settled_by     text,
    settled_at     timestamptz,
    unique (cause, purchase_order, sku),
    check ((state = 'SETTLED') = (lowered is not null and settled_by is not null and settled_at is not null and comment <> ''))
);
create index purchase_excess_purchase on purchase_excess (purchase_order, sku);
create index purchase_excess_open on purchase_excess (id) where state = 'OPEN';
comment on table purchase_excess is 'What a placed purchase order brings beyond what is wanted; lowered: by how much less the supplier delivers, the rest is kept for stock';
comment on column purchase_excess.cause is 'The change order, or the order where it was given up: each is told once';
