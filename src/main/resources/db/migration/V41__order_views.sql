-- Questions to the list of orders that people keep under a name.
create table order_view (
    id     bigint generated always as identity primary key,
    owner  text    not null,
    name   text    not null,
    query  text    not null,
    shared boolean not null,
    unique (owner, name)
);
create index order_view_shared on order_view (name) where shared;

-- With which of them a person's list begins.
create table order_view_default (
    person  text   primary key,
    view_id bigint not null references order_view on delete cascade
);
create index order_view_default_view on order_view_default (view_id);
