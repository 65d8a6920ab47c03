-- What people have typed and not placed yet, as they typed it. The id is the key under which the order is placed.
create table order_draft (
    id           uuid        primary key,
    version      integer     not null,
    owner        text        not null,
    editor       text        not null,
    content      jsonb       not null,
    order_number text,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);
create index order_draft_open on order_draft (owner, updated_at desc) where order_number is null;
