-- Customers and products are found while somebody types: by a part of name or code, and by the beginning of the phone.
create extension if not exists pg_trgm;
create index customer_name_part on customer using gin (lower(name) gin_trgm_ops);
create index customer_code_part on customer using gin (lower(code) gin_trgm_ops);
create index customer_phone_start on customer (regexp_replace(phone, '[^0-9]', '', 'g') text_pattern_ops);
create index product_name_part on product using gin (lower(name) gin_trgm_ops);
create index product_sku_part on product using gin (lower(sku) gin_trgm_ops);
