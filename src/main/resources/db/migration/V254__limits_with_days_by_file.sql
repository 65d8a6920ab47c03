-- Limits with days that were approved before the company moved in come with a set of files.
alter table credit_limit drop constraint credit_limit_origin_check;
alter table credit_limit add constraint credit_limit_origin_check
    check (origin in ('OPENING', 'LOWERED', 'PROPOSED', 'CARRIED'));

alter table import_job drop constraint import_job_kind_check;
alter table import_job add constraint import_job_kind_check check (kind in
    ('PAYMENT_TERMS', 'CUSTOMERS', 'CREDIT_LIMITS', 'ADDRESSES', 'CONTACTS', 'PRODUCTS', 'PRODUCT_PACKS', 'PRICE_LISTS', 'SUPPLIERS',
        'SUPPLIER_OFFERS', 'STOCK', 'RECEIPTS', 'ORDERS', 'EXCHANGE_RATES', 'TAX_RATES', 'UNITS',
        'OPENING_STOCK', 'PAST_ORDERS', 'OPENING_INVOICES', 'OPENING_RECEIPTS', 'OPENING_ORDERS'));
