create table import_job (
    id              bigint generated always as identity primary key,
    kind            text        not null check (kind in ('CUSTOMERS', 'PRODUCTS', 'STOCK', 'RECEIPTS', 'ORDERS')),
    file_name       text        not null,
    file_size       bigint      not null,
    file_hash       text        not null,
    dry_run         boolean     not null,
    credit_allowed  boolean     not null,
    state           text        not null check (state in ('UPLOADED', 'CHECKING', 'REFUSED', 'RUNNING', 'DONE', 'FAILED')),
    read_as         text,
    ignored_columns text[]      not null default '{}',
    total           bigint      not null default 0,
    done            bigint      not null default 0,
    documents       bigint      not null default 0,
    documents_done  bigint      not null default 0,
    errors          bigint      not null default 0,
    actor           text        not null,
    created_at      timestamptz not null,
    started_at      timestamptz,
    finished_at     timestamptz
);
create index import_job_unfinished on import_job (id) where finished_at is null;

-- The uploaded file, in pieces, until it has been checked.
create table import_content (
    import_id bigint  not null references import_job,
    no        integer not null,
    bytes     bytea   not null,
    primary key (import_id, no)
);

-- Rows found right, until they are written; document = the business key of the row, or the order that it belongs to.
create table import_row (
    import_id bigint not null references import_job,
    document  text   not null,
    line      bigint not null,
    cells     text[] not null,
    primary key (import_id, document, line)
);

-- The orders of a file, numbered as they begin in it.
create table import_document (
    import_id bigint not null references import_job,
    no        bigint not null,
    document  text   not null,
    primary key (import_id, no)
);

create table import_error (
    import_id   bigint not null references import_job,
    no          bigint not null,
    line        bigint not null,
    column_name text   not null,
    value       text   not null,
    code        text   not null,
    arguments   text[] not null,
    primary key (import_id, no)
);
