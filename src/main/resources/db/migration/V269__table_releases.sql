-- Decision tables that their owners bring in: proposed by one, released by another, from a moment on (ADR 0200).
create sequence table_release_seq;
create table table_release (
    id              bigint      primary key default nextval('table_release_seq'),
    version         integer     not null,
    table_name      text        not null,
    state           text        not null check (state in ('REFUSED', 'PROPOSED', 'DECLINED', 'WITHDRAWN', 'RELEASED', 'ENDED')),
    content_version text        not null,
    seen_version    text        not null,
    note            text        not null,
    proposed_by     text        not null,
    proposed_at     timestamptz not null,
    decided_by      text,
    decided_at      timestamptz,
    comment         text,
    in_force_from   timestamptz,
    ended_by        text,
    ended_at        timestamptz,
    end_reason      text,
    check ((decided_by is null) = (decided_at is null)),
    check ((state in ('RELEASED', 'ENDED')) = (in_force_from is not null)),
    check (state not in ('RELEASED', 'ENDED', 'DECLINED') or decided_by is not null),
    check (state not in ('RELEASED', 'ENDED') or decided_by <> proposed_by),
    check ((state = 'ENDED') = (ended_by is not null and ended_at is not null and end_reason is not null))
);
alter sequence table_release_seq owned by table_release.id;
create index table_release_table on table_release (table_name, id);
comment on table table_release is 'A workbook that an owner has brought in for a decision table, and what became of it';

create table table_workbook (
    release_id bigint primary key references table_release,
    name       text   not null,
    sha256     text   not null,
    content    bytea  not null,
    findings   jsonb  not null
);
comment on table table_workbook is 'The file of a table_release and what is wrong with it; never changed';

create sequence table_replay_seq;
create table table_replay (
    id          bigint        primary key default nextval('table_replay_seq'),
    version     integer       not null,
    release_id  bigint        not null references table_release,
    state       text          not null check (state in ('RUNNING', 'DONE', 'STOPPED')),
    wanted      integer       not null check (wanted > 0),
    asked       integer       not null check (asked >= 0),
    otherwise   integer       not null check (otherwise between 0 and asked),
    unanswered  integer       not null check (unanswered between 0 and asked),
    worth       numeric(19,2) not null,
    currency    char(3)       not null,
    started_by  text          not null,
    started_at  timestamptz   not null,
    heard_at    timestamptz   not null,
    check (otherwise + unanswered <= asked)
);
alter sequence table_replay_seq owned by table_replay.id;
create index table_replay_release on table_replay (release_id, id);
create unique index table_replay_running on table_replay (release_id) where state = 'RUNNING';
comment on table table_replay is 'Past decisions asked again of a workbook that is proposed; worth: amounts of those decided otherwise, in the base currency';

create table table_replay_change (
    replay_id   bigint not null references table_replay,
    decision_id bigint not null,
    subject     text   not null,
    decided_at  timestamptz not null,
    row_before  text   not null,
    row_after   text   not null,
    before      jsonb  not null,
    after       jsonb  not null,
    primary key (replay_id, decision_id)
);
comment on table table_replay_change is 'The newest decisions that a workbook would make otherwise; unanswered ones have no row_after';
