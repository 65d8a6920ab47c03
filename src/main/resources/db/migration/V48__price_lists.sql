-- Prices beside the product's own: for everybody, for a tier, or for one customer, from a day on, by quantity.
create table price_list (
    code          text    primary key,
    version       integer not null,
    name          text    not null,
    currency      char(3) not null,
    tier          text,
    customer_code text,
    valid_from    date    not null,
    valid_until   date,
    check (tier is null or customer_code is null),
    check (valid_until >= valid_from)
);

create table price_list_entry (
    list_code     text           not null references price_list,
    sku           text           not null,
    from_quantity numeric(19, 3) not null check (from_quantity >= 0),
    price         numeric(19, 4) not null check (price >= 0),
    primary key (list_code, sku, from_quantity)
);
create index price_list_entry_sku on price_list_entry (sku);
