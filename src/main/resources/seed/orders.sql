-- One batch of past orders, {from} to {to} of {count}, each with everything that the order desk would have written for it.
select setseed({seed});

create temporary table batch_order on commit drop as
with numbered as (
    select (row_number() over ())::int as i, block.v + offs as id
    from (select nextval('sales_order_seq') as v from generate_series(1, ceil(({to} - {from} + 1) / 50.0)::int)) block,
        generate_series(0, 49) offs
), drawn as (
    select id, {from} + i - 1 as i, random() as r1, random() as r2, random() as r3, random() as r4, random() as r5
    from numbered where i <= {to} - {from} + 1
)
select id, i, now() - interval '1095 days' * power(1 - (i - 1 + r1) / {count}, 1.15) - interval '1 day' as placed_at,
    'SEED-' || lpad((1 + floor({customers} * r2 * r2 * r2))::int::text, 6, '0') as customer_code,
    'seed-' || (array['anna','bo','chen','dora','emil','fang','gus','hua','ines','jin','kai','li','mia','ning','olga','pei','qin','rosa','sven','ting'])[1 + floor(20 * r3 * r3)::int] as placed_by,
    case when r4 < 0.95 then 'CLOSED' when r4 < 0.98 then 'CANCELLED' else 'REJECTED' end as state,
    1 + floor(3 * r5 * r5)::int as lines, floor({products} * r1)::int as first_product, r1, r2, r3
from drawn;

create temporary table batch_line on commit drop as
select o.id as order_id, n as line_no, p.sku, p.name, p.unit, p.price, (1 + floor(40 * power(random(), 3)))::numeric(19, 3) as quantity,
    (row_number() over ())::int as rn, 0::numeric(19, 2) as gross, 0::numeric(19, 2) as net
from batch_order o, generate_series(1, o.lines) n, product p
where p.sku = 'SEED-P' || lpad((1 + (o.first_product + n * 7) % {products})::text, 5, '0');
update batch_line set gross = round(price * quantity, 2), net = round(round(price * quantity, 2) / 1.13, 2);

create temporary table batch_sum on commit drop as
select b.id, b.i, b.customer_code, b.placed_by, b.placed_at, b.state, b.r1, b.r2, b.r3,
    'SO-' || to_char(b.placed_at at time zone 'UTC', 'YYYY') || '-' || lpad(b.id::text, 8, '0') as number, s.net, s.gross
from batch_order b join (select order_id, sum(net) as net, sum(gross) as gross from batch_line group by order_id) s on s.order_id = b.id
order by b.id;
create index on batch_sum (id);

insert into sales_order (id, version, number, customer_code, customer_name, tier, currency, tax_included, rounding, net, tax, gross,
    state, source, external_id, request_hash, purchase_order, requested_on, payment_terms_days, prepaid, phone, placed_by, placed_at)
select s.id, 7, s.number, s.customer_code, c.name, c.tier, 'CNY', true, 'LINE', s.net, s.gross - s.net, s.gross,
    s.state, 'seed', 'SEED-' || s.id, 'seed',
    case when r1 < 0.7 then 'PO-' || to_char(s.placed_at, 'YYMM') || '-' || lpad((s.id * 7919 % 1000000)::text, 6, '0') end,
    case when r3 < 0.6 then (s.placed_at + interval '1 day' * (3 + floor(20 * r2)))::date end, 30, false, null, s.placed_by, s.placed_at
from batch_sum s join customer c on c.code = s.customer_code order by s.id;

insert into order_line (id, order_id, line_no, sku, name, unit, unit_price, discount, tax_rate, net, tax, gross,
    ordered, reserved, back_ordered, shipped, delivered, invoiced, cancelled)
select ids.v[(l.rn - 1) / 48 + 1] - 48 + (l.rn - 1) % 48, l.order_id, l.line_no, l.sku, l.name, l.unit, l.price, 0, 0.13, l.net, l.gross - l.net, l.gross,
    l.quantity, 0, 0, case when s.state = 'CLOSED' then l.quantity else 0 end, case when s.state = 'CLOSED' then l.quantity else 0 end,
    case when s.state = 'CLOSED' then l.quantity else 0 end,
    case when s.state = 'CLOSED' then 0 else l.quantity end
from batch_line l join batch_sum s on s.id = l.order_id,
    (select array_agg(nextval('order_line_seq')) as v from generate_series(1, (select max(rn) / 48 + 1 from batch_line))) ids;

insert into audit_record (at, actor, subject, event, details)
select placed_at, placed_by, number, 'OrderPlaced', '{"amount":"' || gross || ' CNY","customer":"' || customer_code || '","seeded":true}' from batch_sum;

insert into decision (table_name, version, row_name, subject, inputs, outputs, decided_at)
select d.table_name, 'seed', 'seed', s.number, '{"seeded": true}', d.outputs::jsonb, s.placed_at
from batch_sum s, (values ('credit/credit-decision', '{"answer": "APPROVE", "reason": "reason.credit.within-limit"}'),
    ('approval/approval-levels', '{"levels": "", "reason": "reason.approval.within-authority"}')) d (table_name, outputs)
where s.state = 'CLOSED';

insert into credit_commitment (order_number, customer_code, currency, amount, open_order, receivable, state, answer, answered_at)
select number, customer_code, 'CNY', gross, 0, 0, 'SETTLED', 'APPROVE', placed_at from batch_sum where state = 'CLOSED';

insert into credit_shipment_question (order_number, asked_at)
select number, placed_at + interval '1 day' from batch_sum where state = 'CLOSED';

insert into stock_reservation (order_number, line_no, sku, warehouse, quantity, state)
select s.number, l.line_no, l.sku, 'MAIN', l.quantity, 'ISSUED' from batch_line l join batch_sum s on s.id = l.order_id where s.state = 'CLOSED';

insert into stock_movement (sku, warehouse, kind, quantity, reference, moved_by, moved_at)
select sku, 'MAIN', 'RECEIPT', sum(quantity), 'SEED-' || {from} || '-' || (select min(id) from batch_sum), 'seed', now()
from batch_line l join batch_sum s on s.id = l.order_id where s.state = 'CLOSED' group by sku;
insert into stock_movement (sku, warehouse, kind, quantity, reference, moved_by, moved_at, voucher)
select l.sku, 'MAIN', 'ISSUE', l.quantity, s.number, 'seed', s.placed_at + interval '2 days', 'SEED'
from batch_line l join batch_sum s on s.id = l.order_id where s.state = 'CLOSED';

insert into delivery (id, version, number, order_number, customer_name, state, carrier, tracking, released_at, dispatched_by, dispatched_at,
    arrival, received_by, received_at, proof_note, proved_by, proved_at)
select n.id, 1, 'DN-' || to_char(s.placed_at at time zone 'UTC', 'YYYY') || '-' || lpad(n.id::text, 8, '0'), s.number, c.name, 'DISPATCHED', 'SF', 'SF' || n.id,
    s.placed_at + interval '1 day', 'seed', s.placed_at + interval '2 days',
    'DELIVERED', c.name, s.placed_at + interval '3 days', '', 'seed', s.placed_at + interval '3 days'
from (select *, row_number() over (order by id) as rn from batch_sum where state = 'CLOSED') s join customer c on c.code = s.customer_code
    join (select v + offs as id, row_number() over () as rn from (select nextval('delivery_seq') as v
        from generate_series(1, ceil(({to} - {from} + 1) / 50.0)::int)) b, generate_series(0, 49) offs) n on n.rn = s.rn;

create temporary table batch_invoice on commit drop as
select n.id, 'IN-' || to_char(s.placed_at at time zone 'UTC', 'YYYY') || '-' || lpad(n.id::text, 8, '0') as invoice, s.*
from (select id as order_id, rn, number, customer_code, placed_at, net, gross from
        (select *, (row_number() over (order by id))::int as rn from batch_sum where state = 'CLOSED') closed) s
    join (select v + offs as id, row_number() over () as rn from (select nextval('invoice_seq') as v
        from generate_series(1, ceil(({to} - {from} + 1) / 50.0)::int)) b, generate_series(0, 49) offs) n on n.rn = s.rn;

insert into invoice (id, version, number, kind, part_no, state, posted_under, entries, order_number, customer_code, currency, net, tax, gross, paid,
    issued_on, due_on, finance_document)
select id, 1, invoice, 'FINAL', 1, 'SETTLED', invoice, 1, number, customer_code, 'CNY', net, gross - net, gross, gross,
    (placed_at + interval '2 days')::date, (placed_at + interval '32 days')::date, 'SEED-' || id
from batch_invoice;
insert into invoice_line (invoice_id, line_no, order_line, quantity, unit, tax_rate, net, tax, gross)
select i.id, l.line_no, l.line_no, l.quantity, l.unit, 0.13, l.net, l.gross - l.net, l.gross from batch_line l join batch_invoice i on i.order_id = l.order_id;

create temporary table batch_receipt on commit drop as
select ids.v[(i.rn - 1) / 48 + 1] - 48 + (i.rn - 1) % 48 as id, i.invoice, i.number, i.customer_code, i.gross, i.placed_at + interval '20 days' as received_at
from batch_invoice i, (select array_agg(nextval('receipt_seq')) as v from generate_series(1, ({to} - {from}) / 48 + 2)) ids;
insert into receipt (id, source, external_id, request_hash, customer_code, order_number, currency, amount, allocated, received_by, received_at)
select id, 'seed', 'SEED-' || number, 'seed', customer_code, number, 'CNY', gross, gross, 'seed', received_at from batch_receipt;
insert into allocation (invoice, entry_no, receipt_id, amount, currency, reason, allocated_by, allocated_at)
select invoice, 1, id, gross, 'CNY', 'payment', 'seed', received_at from batch_receipt;

-- Their request hash says that no partner ever got them.
insert into effect (key, topic, order_number, seq, state, attempt, request_hash, request, status, response, created_at, updated_at)
select e.number || ':' || e.activity || ':1', e.topic, e.number, 1, 'DONE', 1, 'seed', '{}', 200, '{}', e.placed_at, e.placed_at
from (select number, placed_at, 'externalPostSalesOrder', 'erp.post-sales-order' from batch_sum where state = 'CLOSED'
    union all select invoice, placed_at, 'externalPostInvoice', 'finance.post-invoice' from batch_invoice) e (number, placed_at, activity, topic)
