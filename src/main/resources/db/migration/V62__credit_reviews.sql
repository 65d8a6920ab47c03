-- What an external bureau thinks of a customer, and how we came to know.
alter table credit_account
    add column bureau_score integer check (bureau_score between 0 and 999),
    add column score_date   date,
    add check ((bureau_score is null) = (score_date is null));

create sequence credit_review_seq increment 50;
create table credit_review (
    id            bigint      primary key,
    version       integer     not null,
    number        text        not null unique,
    customer_code text        not null,
    currency      char(3)     not null,
    reason        text        not null,
    asked_by      text        not null,
    asked_at      timestamptz not null,
    state         text        not null check (state in ('OPEN', 'SCORED', 'BY_HAND')),
    score         integer     check (score between 0 and 999),
    score_date    date,
    closed_by     text,
    closed_at     timestamptz,
    comment       text,
    check ((state = 'OPEN') = (closed_at is null))
);
create unique index credit_review_open on credit_review (customer_code) where state = 'OPEN';
create index credit_review_customer on credit_review (customer_code, id);
