-- How many records or orders of a file were new, changed, or as they had been.
alter table import_job
    add column added bigint not null default 0,
    add column changed bigint not null default 0,
    add column same bigint not null default 0;

-- What a file changes of what is known, field by field; the first part of it.
create table import_change (
    import_id   bigint not null references import_job,
    line        bigint not null,
    document    text   not null,
    column_name text   not null,
    before      text   not null,
    after       text   not null,
    primary key (import_id, line, column_name)
);
