-- Who buys and what is sold. Codes begin with SEED, so that nothing of it can be taken for the company's own.
insert into customer (id, version, code, name, tier, currency, payment_terms_days, contact, phone, email, address, city, country, active)
select nextval('customer_seq') - 1, 0, 'SEED-' || lpad(i::text, 6, '0'),
    (array['上海','北京','深圳','广州','杭州','Nordwind','Pacific','Sunrise','Atlas','Golden Gate'])[1 + i % 10] || ' '
        || (array['Trading','机电','Foods','医疗器械','Machinery','电子科技','Logistics','纺织'])[1 + (i / 10) % 8] || ' '
        || (array['Ltd','有限公司','GmbH','集团','Inc'])[1 + (i / 80) % 5] || ' ' || i,
    (array['STANDARD','KEY','VIP','NEW'])[1 + i % 4], 'CNY', 30, null, null, null, null, 'Shanghai', 'CN', true
from generate_series(1, {customers}) i where not exists (select 1 from customer c where c.code = 'SEED-' || lpad(i::text, 6, '0'));

insert into credit_account (customer_code, version, grade, currency, credit_limit, open_orders, receivables, unallocated)
select code, 0, 'B', 'CNY', 100000, 0, 0, 0 from customer where code like 'SEED-%' on conflict do nothing;

with opening as (
    select a.*, nextval('credit_limit_seq') as id from credit_account a
    where a.customer_code like 'SEED-%' and not exists (select 1 from credit_limit l where l.customer_code = a.customer_code))
insert into credit_limit (id, version, number, customer_code, currency, amount, kind, origin, state, valid_from, reason, proposed_by, proposed_at)
select id, 0, 'CL-' || to_char(now(), 'YYYY') || '-' || lpad(id::text, 8, '0'), customer_code, currency, credit_limit,
    'ORDINARY', 'OPENING', 'APPROVED', current_date, 'seeded', 'system', now()
from opening;

insert into product (id, version, sku, name, unit, price, currency, tax_code, active)
select nextval('product_seq') - 1, 0, 'SEED-P' || lpad(i::text, 5, '0'), 'Part ' || i, 'pc', 10 + (i * 7919) % 90000 / 100.0, 'CNY', 'CN13', true
from generate_series(1, {products}) i where not exists (select 1 from product p where p.sku = 'SEED-P' || lpad(i::text, 5, '0'));

insert into stock_item (sku, warehouse, on_hand, reserved, blocked, safety)
select sku, 'MAIN', 0, 0, 0, 0 from product where sku like 'SEED-P%' on conflict do nothing
