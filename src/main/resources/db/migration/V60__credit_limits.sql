-- Limits as records: dated, proposed by one person and approved by another. What a customer may owe today follows from
-- those that are approved and valid; the account keeps that amount, and through which day it is known to stay.
create sequence credit_limit_seq increment 50;
create table credit_limit (
    id             bigint         primary key,
    version        integer        not null,
    number         text           not null unique,
    customer_code  text           not null,
    currency       char(3)        not null,
    amount         numeric(19, 2) not null check (amount >= 0),
    kind           text           not null check (kind in ('ORDINARY', 'TEMPORARY')),
    origin         text           not null check (origin in ('OPENING', 'LOWERED', 'PROPOSED')),
    state          text           not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
    valid_from     date           not null,
    valid_until    date           check (valid_until >= valid_from),
    reason         text           not null,
    proposed_by    text           not null,
    proposed_at    timestamptz    not null,
    owner_group    text,
    fallback_group text,
    table_name     text,
    table_version  text,
    row_name       text,
    decided_by     text           check (decided_by <> proposed_by),
    decided_at     timestamptz,
    comment        text,
    check (kind = 'ORDINARY' or valid_until is not null),
    check (origin <> 'PROPOSED' or (state = 'PROPOSED') = (decided_by is null))
);
create index credit_limit_customer on credit_limit (customer_code, id);
create unique index credit_limit_open on credit_limit (customer_code, kind) where state = 'PROPOSED';

alter table credit_account add column limit_until date;

with opening as (select a.*, nextval('credit_limit_seq') as id from credit_account a)
insert into credit_limit (id, version, number, customer_code, currency, amount, kind, origin, state, valid_from, reason,
    proposed_by, proposed_at)
select id, 0, 'CL-' || to_char(now(), 'YYYY') || '-' || lpad(id::text, 8, '0'), customer_code, currency, credit_limit,
    'ORDINARY', 'OPENING', 'APPROVED', current_date, 'before limits were dated', 'system', now()
from opening;
