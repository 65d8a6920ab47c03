-- What an order's credit stands on, in the order's own row: the answer's age and the release that carries it, so that the
-- question before shipment reads one row.
alter table credit_commitment
    add column prepaid           boolean     not null default false,
    add column answered_at       timestamptz not null default now(),
    add column released_up_to    numeric(19, 2),
    add column released_until    date,
    add column shipment_asked_at timestamptz;

update credit_commitment c set prepaid = o.prepaid, answered_at = o.placed_at,
    shipment_asked_at = case when o.state in ('TO_SHIP', 'SHIPPED', 'CLOSED') then now() end
from sales_order o where o.number = c.order_number;
update credit_commitment c set released_up_to = r.amount, released_until = r.valid_until
from credit_release r where r.order_number = c.order_number;

alter table credit_release add column deviation_percent numeric(5, 2) not null default 0
    check (deviation_percent between 0 and 100);

-- A case: an order that credit holds up, with what was known at that moment.
create sequence credit_case_seq increment 50;
create table credit_case (
    id            bigint         primary key,
    version       integer        not null,
    order_number  text           not null,
    customer_code text           not null,
    currency      char(3)        not null,
    point         text           not null check (point in ('ORDER', 'SHIPMENT')),
    amount        numeric(19, 2) not null,
    reason        text           not null,
    table_name    text           not null,
    table_version text           not null,
    row_name      text           not null,
    grade         char(1)        not null,
    credit_limit  numeric(19, 2) not null,
    open_orders   numeric(19, 2) not null,
    receivables   numeric(19, 2) not null,
    unallocated   numeric(19, 2) not null,
    opened_at     timestamptz    not null,
    outcome       text           check (outcome in ('RELEASED', 'REJECTED', 'CLEARED', 'CANCELLED')),
    closed_at     timestamptz,
    closed_by     text,
    check ((outcome is null) = (closed_at is null) and (outcome is null) = (closed_by is null))
);
create unique index credit_case_open on credit_case (order_number) where closed_at is null;
create index credit_case_waiting on credit_case (id) where closed_at is null;
create index credit_case_customer on credit_case (customer_code, id);

create sequence credit_case_note_seq increment 50;
create table credit_case_note (
    id       bigint      primary key,
    case_id  bigint      not null references credit_case,
    kind     text        not null check (kind in ('OPENED', 'LOOKED_AGAIN', 'NOTE', 'RELEASED', 'REJECTED', 'CLEARED', 'CANCELLED')),
    words    text        not null,
    noted_by text        not null,
    noted_at timestamptz not null
);
create index credit_case_note_case on credit_case_note (case_id, id);

insert into credit_case (id, version, order_number, customer_code, currency, point, amount, reason, table_name,
    table_version, row_name, grade, credit_limit, open_orders, receivables, unallocated, opened_at)
select nextval('credit_case_seq'), 0, c.order_number, c.customer_code, c.currency, 'ORDER', c.amount, d.outputs ->> 'reason',
    d.table_name, d.version, d.row_name, a.grade, a.credit_limit, a.open_orders, a.receivables, a.unallocated, d.decided_at
from credit_commitment c join credit_account a using (customer_code) join lateral (
    select * from decision d where d.subject = c.order_number and d.table_name = 'credit/credit-decision'
    order by d.id desc limit 1) d on true
where c.state = 'PENDING' and c.answer = 'HOLD';
insert into credit_case_note (id, case_id, kind, words, noted_by, noted_at)
select nextval('credit_case_note_seq'), id, 'OPENED', reason, 'system', opened_at from credit_case;
