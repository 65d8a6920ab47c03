-- What a process tells the people of a role (ADR 0242): rows are only added.
create table staff_notice (
    id      bigint      generated always as identity primary key,
    role    text        not null,
    subject text        not null check (subject <> ''),
    notice  text        not null check (notice <> '' and length(notice) <= 500),
    told_by text        not null,
    told_at timestamptz not null
);
create index staff_notice_role on staff_notice (role, id desc);
comment on column staff_notice.subject is 'The number of what it is about, as an order''s';
