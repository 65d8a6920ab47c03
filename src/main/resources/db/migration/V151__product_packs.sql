-- What more is known of a product. Packs are how goods are ordered, priced and shown; what is kept is always the quantity in the product's unit.
alter table product
    add column category      text,
    add column cost          numeric(19, 4) check (cost >= 0),
    add column cost_currency char(3),
    add column barcode       text,
    add column weight        numeric(19, 3) check (weight >= 0),
    add column packs         jsonb not null default '[]',
    add check ((cost is null) = (cost_currency is null));

-- What a scanner reads as one is one: a GTIN with or without zeros before it, a code in either case. Deferred, since a file may swap two.
alter table product add column barcode_key text generated always as
    (case when barcode ~ '^([0-9]{8}|[0-9]{12,14})$' then lpad(barcode, 14, '0') else lower(barcode) end) stored;
alter table product add constraint product_barcode unique (barcode_key) deferrable initially deferred;

alter table price_list_entry add column pack text not null default '';
alter table price_list_entry drop constraint price_list_entry_pkey;
alter table price_list_entry add primary key (list_code, sku, from_quantity, pack);

-- The pack in which a line was ordered, as it was then, with its price where the pack has it.
alter table order_line add column pack jsonb;

alter table import_job drop constraint import_job_kind_check;
alter table import_job add constraint import_job_kind_check check (kind in
    ('CUSTOMERS', 'ADDRESSES', 'PRODUCTS', 'PRODUCT_PACKS', 'PRICE_LISTS', 'SUPPLIERS', 'SUPPLIER_OFFERS', 'STOCK', 'RECEIPTS',
        'ORDERS',
        'EXCHANGE_RATES', 'TAX_RATES', 'UNITS', 'PAST_ORDERS', 'OPENING_INVOICES', 'OPENING_RECEIPTS', 'OPENING_ORDERS'));
