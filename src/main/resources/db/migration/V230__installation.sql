-- Whose number of an order a file means: numbers alone are given by every company. One row, made once.
create table installation (
    id text primary key check (id ~ '^OW-[0-9A-F]{12}$')
);
create unique index installation_one on installation ((true));
insert into installation (id)
values ('OW-' || upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 12)));
