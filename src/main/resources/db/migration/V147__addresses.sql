-- Where customers get goods and bills. An address is never deleted: orders name it.
create table customer_address (
    customer        text    not null references customer (code),
    code            text    not null,
    receiver        text    not null,
    phone           text,
    country         text,
    region          text,
    city            text,
    street          text    not null,
    street_more     text,
    postal_code     text,
    note            text,
    default_ship_to boolean not null,
    bill_to         boolean not null,
    active          boolean not null,
    primary key (customer, code),
    check (active or not (default_ship_to or bill_to))
);
create unique index customer_address_ship_to on customer_address (customer) where default_ship_to;
create unique index customer_address_bill_to on customer_address (customer) where bill_to;
create unique index customer_address_twin on customer_address (customer, lower(code));

alter table import_job drop constraint import_job_kind_check;
alter table import_job add constraint import_job_kind_check check (kind in
    ('CUSTOMERS', 'ADDRESSES', 'CONTACTS', 'PRODUCTS', 'PRICE_LISTS', 'SUPPLIERS', 'SUPPLIER_OFFERS', 'STOCK', 'RECEIPTS',
        'ORDERS', 'EXCHANGE_RATES', 'TAX_RATES', 'UNITS', 'PAST_ORDERS', 'OPENING_INVOICES', 'OPENING_RECEIPTS',
        'OPENING_ORDERS'));
