-- Whom of a customer we talk to. A contact is never deleted: what was said to it stays true.
create table customer_contact (
    customer    text    not null references customer (code),
    code        text    not null,
    name        text    not null,
    role        text,
    phone       text,
    email       text,
    language    text check (language in ('zh', 'en')),
    told_about  text[]  not null check (told_about <@ array ['ORDERS', 'DELIVERIES', 'INVOICES', 'PAYMENT_REMINDERS']),
    default_for text[]  not null check (default_for <@ told_about),
    active      boolean not null,
    primary key (customer, code),
    check (active or default_for = '{}')
);
create unique index customer_contact_orders on customer_contact (customer) where 'ORDERS' = any (default_for);
create unique index customer_contact_deliveries on customer_contact (customer) where 'DELIVERIES' = any (default_for);
create unique index customer_contact_invoices on customer_contact (customer) where 'INVOICES' = any (default_for);
create unique index customer_contact_reminders on customer_contact (customer) where 'PAYMENT_REMINDERS' = any (default_for);
create unique index customer_contact_twin on customer_contact (customer, lower(code));

alter table import_job drop constraint import_job_kind_check;
alter table import_job add constraint import_job_kind_check check (kind in
    ('CUSTOMERS', 'ADDRESSES', 'CONTACTS', 'PRODUCTS', 'PRODUCT_PACKS', 'PRICE_LISTS', 'SUPPLIERS', 'SUPPLIER_OFFERS', 'STOCK',
        'RECEIPTS', 'ORDERS',
        'EXCHANGE_RATES', 'TAX_RATES', 'UNITS', 'PAST_ORDERS', 'OPENING_INVOICES', 'OPENING_RECEIPTS', 'OPENING_ORDERS'));
