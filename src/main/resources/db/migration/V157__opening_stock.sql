-- Opening stock by warehouse comes with a set of files, as of its day.
alter table import_job drop constraint import_job_kind_check;
alter table import_job add constraint import_job_kind_check check (kind in
    ('CUSTOMERS', 'ADDRESSES', 'CONTACTS', 'PRODUCTS', 'PRODUCT_PACKS', 'PRICE_LISTS', 'SUPPLIERS', 'SUPPLIER_OFFERS', 'STOCK',
        'RECEIPTS', 'ORDERS', 'EXCHANGE_RATES', 'TAX_RATES', 'UNITS',
        'OPENING_STOCK', 'PAST_ORDERS', 'OPENING_INVOICES', 'OPENING_RECEIPTS', 'OPENING_ORDERS'));
