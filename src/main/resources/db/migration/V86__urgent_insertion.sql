-- Whose urgent insertion was approved is served first.
alter table back_order add column urgent boolean not null default false;

-- Reserved goods that went from one order to another: entries, never changed.
create table stock_reallocation (
    id         bigint generated always as identity primary key,
    reference  text           not null,
    sku        text           not null,
    from_order text           not null,
    from_line  integer        not null,
    to_order   text           not null,
    to_line    integer        not null,
    quantity   numeric(19, 3) not null check (quantity > 0),
    moved_by   text           not null,
    moved_at   timestamptz    not null,
    check (from_order <> to_order)
);
create index stock_reallocation_from on stock_reallocation (from_order);
create index stock_reallocation_reference on stock_reallocation (reference);

-- Who wants an order served before others, why, what it would take from whom, and who agreed to that.
create sequence urgent_insertion_seq increment 50;
create table urgent_insertion (
    id            bigint      primary key,
    number        text        not null unique,
    order_number  text        not null,
    reason        text        not null,
    state         text        not null check (state in ('ASKED', 'DONE', 'REJECTED', 'DROPPED')),
    displacement  jsonb       not null,
    asked_by      text        not null,
    asked_at      timestamptz not null,
    approver      text,
    table_version text        not null,
    row_name      text        not null,
    decided_by    text,
    decided_at    timestamptz,
    remark        text        not null default '',
    ended_at      timestamptz
);
create unique index urgent_insertion_open on urgent_insertion (order_number) where state = 'ASKED';
create index urgent_insertion_order on urgent_insertion (order_number, id);

-- Which orders lost pieces or days by it, so that their people find it.
create table displaced_order (
    insertion    text           not null references urgent_insertion (number),
    order_number text           not null,
    pieces       numeric(19, 3) not null check (pieces >= 0),
    days         integer        not null check (days >= 0),
    primary key (insertion, order_number)
);
create index displaced_order_number on displaced_order (order_number);
create index urgent_insertion_done on urgent_insertion (ended_at) where state = 'DONE';
