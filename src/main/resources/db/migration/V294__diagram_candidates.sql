-- Diagrams of processes that their owners bring in: kept and looked at, submitted, released by another, from a moment on (ADR 0221).
create sequence diagram_candidate_seq;
create table diagram_candidate (
    id             bigint      primary key default nextval('diagram_candidate_seq'),
    version        integer     not null,
    process_key    text        not null,
    process_name   text        not null,
    state          text        not null check (state in ('DRAFT', 'PROPOSED', 'WITHDRAWN', 'DECLINED', 'RELEASED', 'IN_FORCE', 'FAILED', 'ENDED')),
    content_hash   text        not null,
    faults         integer     not null check (faults >= 0),
    base_version   integer     not null check (base_version >= 0),
    note           text        not null,
    brought_by     text        not null,
    brought_at     timestamptz not null,
    decided_by     text,
    decided_at     timestamptz,
    comment        text,
    in_force_from  timestamptz,
    released_over  integer     check (released_over >= 0),
    deployment_id  text        unique,
    deployed_at    timestamptz,
    ended_by       text,
    ended_at       timestamptz,
    end_reason     text,
    check ((decided_by is null) = (decided_at is null)),
    check (state <> 'PROPOSED' or (faults = 0 and note <> '')),
    check ((state in ('RELEASED', 'IN_FORCE', 'FAILED', 'ENDED')) = (in_force_from is not null)),
    check ((released_over is null) = (in_force_from is null)),
    check (state not in ('RELEASED', 'IN_FORCE', 'FAILED', 'ENDED', 'DECLINED') or decided_by is not null),
    check (state not in ('RELEASED', 'IN_FORCE', 'FAILED', 'ENDED') or decided_by <> brought_by),
    check ((state = 'IN_FORCE') = (deployment_id is not null and deployed_at is not null)),
    check ((state = 'ENDED') = (ended_by is not null and ended_at is not null and end_reason is not null))
);
alter sequence diagram_candidate_seq owned by diagram_candidate.id;
create index diagram_candidate_process on diagram_candidate (process_key, id);
create index diagram_candidate_due on diagram_candidate (in_force_from) where state = 'RELEASED';
comment on table diagram_candidate is 'A diagram that an owner has brought in for a process, and what became of it; base_version: of the engine when it was brought in first, released_over: when it was released; 0 where none was in force';

create table diagram_file (
    candidate_id bigint  not null references diagram_candidate,
    name         text    not null,
    sha256       text    not null,
    content      bytea   not null,
    taken_over   boolean not null,
    primary key (candidate_id, name)
);
comment on table diagram_file is 'The files of a diagram_candidate; taken_over: a form of the version in force that was not brought along';

create table diagram_finding (
    candidate_id bigint  not null references diagram_candidate,
    place        integer not null,
    file         text    not null,
    element      text    not null,
    kind         text    not null,
    said         jsonb   not null,
    primary key (candidate_id, place)
);
comment on table diagram_finding is 'What is wrong with the files of a diagram_candidate; element: its id in the diagram, said: what the words of its kind name';
