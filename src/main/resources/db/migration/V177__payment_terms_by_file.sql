-- Payment terms come by file too.
alter table import_job drop constraint import_job_kind_check;
alter table import_job add constraint import_job_kind_check check (kind in
    ('PAYMENT_TERMS', 'CUSTOMERS', 'ADDRESSES', 'CONTACTS', 'PRODUCTS', 'PRODUCT_PACKS', 'PRICE_LISTS', 'SUPPLIERS', 'SUPPLIER_OFFERS', 'STOCK',
        'RECEIPTS', 'ORDERS', 'EXCHANGE_RATES', 'TAX_RATES', 'UNITS',
        'OPENING_STOCK', 'PAST_ORDERS', 'OPENING_INVOICES', 'OPENING_RECEIPTS', 'OPENING_ORDERS'));
