-- What headings of other systems mean, as people said it.
create table import_heading (
    kind        text        not null,
    heading     text        not null,
    column_name text        not null,
    said_by     text        not null,
    said_at     timestamptz not null,
    primary key (kind, heading)
);
