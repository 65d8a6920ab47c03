-- Who sells us what, for how much, and how soon.
create table supplier (
    code     text    primary key check (code ~ '^[A-Z0-9-]{1,32}$'),
    name     text    not null,
    currency char(3) not null
);
create table supplier_offer (
    supplier  text           not null references supplier,
    sku       text           not null,
    price     numeric(19, 4) not null check (price >= 0),
    lead_days integer        not null check (lead_days between 0 and 999),
    primary key (supplier, sku)
);
create index supplier_offer_sku on supplier_offer (sku);

-- A purchase order bundles what is needed of one supplier until a buyer orders it.
create sequence purchase_order_seq increment 50;
create table purchase_order (
    id            bigint      primary key,
    number        text        not null unique,
    supplier      text        not null references supplier,
    currency      char(3)     not null,
    state         text        not null check (state in ('DRAFT', 'IN_APPROVAL', 'ORDERED', 'RECEIVED', 'DROPPED')),
    opened_at     timestamptz not null,
    asked_by      text,
    approver      text,
    table_version text,
    row_name      text,
    decided_by    text,
    decided_at    timestamptz,
    ordered_by    text,
    ordered_at    timestamptz,
    remark        text        not null default ''
);
create unique index purchase_order_draft on purchase_order (supplier) where state = 'DRAFT';

-- What is missing, once per order and SKU. Those of an order that nobody could supply have no purchase order.
create sequence requisition_seq increment 50;
create table requisition (
    id             bigint         primary key,
    number         text           not null unique,
    sku            text           not null,
    quantity       numeric(19, 3) not null check (quantity > 0),
    needed_for     text           not null,
    needed_on      date,
    purchase_order text           references purchase_order (number),
    price          numeric(19, 4),
    lead_days      integer,
    withdrawn      boolean        not null default false,
    asked_at       timestamptz    not null
);
create unique index requisition_once on requisition (needed_for, sku) where not withdrawn;
create index requisition_order on requisition (purchase_order, sku);
create index requisition_open on requisition (sku) where purchase_order is null and not withdrawn;
