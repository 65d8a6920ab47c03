-- A diagram that is released for some of what begins only; the others begin on the former version (ADR 0236).
alter table diagram_candidate add column share integer not null default 100;
alter table diagram_candidate add constraint diagram_candidate_share_check check (share between 1 and 100) not valid;
comment on column diagram_candidate.share is 'Of a hundred instances that begin, so many begin on it when it comes into force';

create table gray_release (
    process_key  text        primary key,
    candidate_id bigint      not null references diagram_candidate,
    former       integer     not null check (former > 0),
    version      integer     not null check (version > former),
    share        integer     not null check (share between 0 and 99),
    set_by       text        not null,
    set_at       timestamptz not null,
    reason       text        not null
);
comment on table gray_release is 'Processes of which some instances begin on the newest version and the others on the former, both as the engine counts them';
