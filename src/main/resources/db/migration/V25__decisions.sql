-- Decisions as they were made: written once by plain inserts (hence a sequence of its own pace, not Hibernate's 50).
create sequence decision_seq;

create table decision (
    id          bigint      primary key default nextval('decision_seq'),
    table_name  text        not null,
    version     text        not null,
    row_name    text        not null,
    subject     text        not null,
    inputs      jsonb       not null,
    outputs     jsonb       not null,
    decided_at  timestamptz not null
);

alter sequence decision_seq owned by decision.id;

create index decision_subject on decision (subject, id);

comment on table decision is 'What a decision table answered about a subject (e.g. an order number), with version, row and inputs';
