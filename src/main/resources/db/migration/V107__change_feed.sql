-- The audit trail read as a feed: in the order of transactions, each only when none that is earlier can still commit.
create table change_feed (
    only_row   boolean primary key default true check (only_row),
    -- Transactions are counted by the server: what was written on another one is of an earlier generation.
    generation integer not null
);
insert into change_feed (generation) values (0);
create function feed_generation() returns integer language sql stable as 'select generation from change_feed';

-- What there is was written before anybody read a feed: it comes first, in its own order.
alter table audit_record
    add column generation integer not null default 0,
    add column xact       xid8    not null default '0';
alter table audit_record
    alter column generation set default feed_generation(),
    alter column xact set default pg_current_xact_id();
create index audit_record_feed on audit_record (generation, xact, id);
