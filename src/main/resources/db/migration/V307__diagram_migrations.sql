-- What is under way moves to another version of its diagram, when two people have agreed (ADR 0237).
create sequence diagram_migration_seq;
create table diagram_migration (
    id           bigint      primary key default nextval('diagram_migration_seq'),
    version      integer     not null,
    process_key  text        not null,
    from_version integer     not null check (from_version > 0),
    to_version   integer     not null check (to_version > 0),
    state        text        not null check (state in ('PROPOSED', 'WITHDRAWN', 'DECLINED', 'RUNNING', 'STOPPED', 'DONE')),
    reason       text        not null check (reason <> ''),
    asked_by     text        not null,
    asked_at     timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    comment      text,
    ended_by     text,
    ended_at     timestamptz,
    end_reason   text,
    back_out_of  bigint      unique references diagram_migration,
    check (from_version <> to_version),
    check ((decided_by is null) = (decided_at is null)),
    check ((state in ('STOPPED', 'DONE')) = (ended_at is not null)),
    check (state = 'PROPOSED' or decided_by is not null or back_out_of is not null),
    check (state not in ('RUNNING', 'STOPPED', 'DONE', 'DECLINED') or decided_by is distinct from asked_by),
    check (back_out_of is null or (state in ('RUNNING', 'STOPPED', 'DONE') and decided_by is null))
);
alter sequence diagram_migration_seq owned by diagram_migration.id;
create unique index diagram_migration_one on diagram_migration (process_key) where state in ('PROPOSED', 'RUNNING');
create index diagram_migration_process on diagram_migration (process_key, id);
comment on table diagram_migration is 'Instances of one version of a process that are to go on by another, and what became of that';
comment on column diagram_migration.back_out_of is 'Moves back what that one has moved and what is still under way; decided by whoever asks';

create table diagram_migration_step (
    migration_id bigint  not null references diagram_migration,
    place        integer not null,
    from_step    text    not null,
    to_step      text    not null,
    renewed      boolean not null,
    primary key (migration_id, place),
    unique (migration_id, from_step)
);
comment on table diagram_migration_step is 'At which step whoever stands at a step goes on; renewed: a time or message there counts or is awaited as the new version says';

create table diagram_migration_instance (
    migration_id bigint  not null references diagram_migration,
    instance_id  text    not null,
    subject      text    not null,
    outcome      text    check (outcome in ('MOVED', 'ENDED', 'REFUSED', 'LEFT')),
    settled_at   timestamptz,
    tries        integer not null default 0,
    obstacles    jsonb   not null default '[]',
    messages     integer,
    timers       integer,
    primary key (migration_id, instance_id),
    check ((outcome is null) = (settled_at is null)),
    check ((outcome = 'MOVED') = (messages is not null and timers is not null))
);
create index diagram_migration_instance_open on diagram_migration_instance (migration_id, tries, instance_id) where outcome is null;
create index diagram_migration_instance_moved on diagram_migration_instance (instance_id) where outcome = 'MOVED';
comment on table diagram_migration_instance is 'Each instance of a diagram_migration, once, and what became of it; no outcome: it waits for its turn';
comment on column diagram_migration_instance.messages is 'How many messages it waited for when it had moved, and timers with times: each looked at';
