-- Price lists and suppliers come by file as well.
alter table import_job drop constraint import_job_kind_check;
alter table import_job add check (kind in
    ('CUSTOMERS', 'PRODUCTS', 'PRICE_LISTS', 'SUPPLIERS', 'SUPPLIER_OFFERS', 'STOCK', 'RECEIPTS', 'ORDERS',
        'EXCHANGE_RATES', 'TAX_RATES', 'UNITS'));
