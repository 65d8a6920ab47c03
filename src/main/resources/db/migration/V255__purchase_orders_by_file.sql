-- Purchase orders that were under way when the company moved in: their old number, and a fingerprint of what was said of them.
alter table purchase_order add column external_id text, add column carried_content text;
create unique index purchase_order_external on purchase_order (external_id) where external_id is not null;

alter table import_job drop constraint import_job_kind_check;
alter table import_job add constraint import_job_kind_check check (kind in
    ('PAYMENT_TERMS', 'CUSTOMERS', 'CREDIT_LIMITS', 'ADDRESSES', 'CONTACTS', 'PRODUCTS', 'PRODUCT_PACKS', 'PRICE_LISTS', 'SUPPLIERS',
        'SUPPLIER_OFFERS', 'STOCK', 'RECEIPTS', 'ORDERS', 'EXCHANGE_RATES', 'TAX_RATES', 'UNITS',
        'OPENING_STOCK', 'OPENING_PURCHASES', 'PAST_ORDERS', 'OPENING_INVOICES', 'OPENING_RECEIPTS', 'OPENING_ORDERS'));
