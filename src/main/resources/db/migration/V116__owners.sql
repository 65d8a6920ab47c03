-- Sales teams, and who looks after which customer and order. What has no row here is looked after by nobody: whoever has
-- the role may act on it, as before.
create table sales_team (
    code   text    primary key check (code <> ''),
    name   text    not null,
    active boolean not null
);
create unique index sales_team_twin on sales_team (lower(code));

create table sales_team_member (
    person text primary key,
    team   text not null references sales_team (code)
);
create index sales_team_member_team on sales_team_member (team);

create table customer_owner (
    customer text primary key,
    owner    text,
    team     text references sales_team (code)
);
create index customer_owner_person on customer_owner (owner, customer);
create index customer_owner_team on customer_owner (team, customer);

create table order_owner (
    order_id     bigint primary key,
    order_number text   not null,
    owner        text,
    team         text references sales_team (code),
    placed_by    text   not null
);
comment on column order_owner.placed_by is 'May act on the order as its owner does';
create index order_owner_person on order_owner (owner, order_id);
create index order_owner_team on order_owner (team, order_id);
