-- One asking of a document: from the first question to the last answer. A new one begins when it
-- is asked about once more. Its row is the lock that every act takes first.
create sequence approval_round_seq increment 50;
create table approval_round (
    id        bigint         primary key,
    version   integer        not null,
    subject   text           not null,
    round_no  integer        not null check (round_no > 0),
    submitter text           not null,
    content   text           not null,
    amount    numeric(19, 2) not null,
    state     text           not null check (state in ('OPEN', 'SENT_BACK', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    level_no  integer        not null,
    asked_at  timestamptz    not null,
    ended_at  timestamptz,
    unique (subject, round_no)
) with (fillfactor = 70);
create unique index approval_round_one_open on approval_round (subject) where state in ('OPEN', 'SENT_BACK');
create index approval_round_submitter on approval_round (submitter, id desc);

insert into approval_round (id, version, subject, round_no, submitter, content, amount, state, level_no, asked_at, ended_at)
select nextval('approval_round_seq'), 0, a.subject, 1, min(a.submitter), '', 0,
    case when bool_or(a.decision = 'REJECTED') then 'REJECTED'
         when bool_or(a.decision = 'WITHDRAWN') then 'WITHDRAWN'
         when bool_or(a.decision = 'OPEN') then 'OPEN'
         else 'APPROVED' end,
    coalesce(min(a.level_no) filter (where a.decision = 'OPEN'), max(a.level_no)),
    coalesce(min(a.decided_at), now()), max(a.decided_at)
from approval a group by a.subject;

-- The level: who is asked now (the table's group, or the one it fell back or was escalated to), and on which terms.
alter table approval
    add column round_id    bigint references approval_round,
    add column named_group text,
    add column mode        text    not null default 'ANY' check (mode in ('ANY', 'ALL', 'RATIO')),
    add column needed      integer not null default 1 check (needed > 0),
    add column asking      integer not null default 0,
    add column due_at      timestamptz,
    add column remind_at   timestamptz,
    add column escalate_to text,
    add column nudge_every text,
    add column reminders   integer not null default 0;
update approval a set named_group = group_id, asking = 1,
    round_id = (select r.id from approval_round r where r.subject = a.subject);
alter table approval alter column round_id set not null, alter column named_group set not null;
alter table approval drop constraint approval_subject_level_no_key;
alter table approval add constraint approval_round_level unique (round_id, level_no);
create index approval_subject on approval (subject);
alter table approval set (fillfactor = 70);

-- One answer that is asked for: of a named person, or of anybody of the level's group.
create sequence approval_seat_seq increment 50;
create table approval_seat (
    id           bigint  primary key,
    version      integer not null,
    level_id     bigint  not null references approval,
    asking       integer not null,
    group_id     text,
    person       text,
    origin       text    not null check (origin in ('TABLE', 'ADDED')),
    added_by     text,
    delegated_by text,
    state        text    not null check (state in ('OPEN', 'APPROVED', 'REJECTED', 'REMOVED', 'PASSED')),
    answered_by  text,
    on_behalf_of text,
    comment      text,
    answered_at  timestamptz,
    check (group_id is not null or person is not null),
    check (state not in ('APPROVED', 'REJECTED') or answered_by is not null)
) with (fillfactor = 70);
create index approval_seat_level on approval_seat (level_id);
create index approval_seat_open_person on approval_seat (person, id) where state = 'OPEN' and person is not null;
create index approval_seat_open_group on approval_seat (group_id, id) where state = 'OPEN' and person is null;
-- Nobody's voice counts twice, whatever happens at the same instant.
create unique index approval_seat_one_vote on approval_seat (level_id, asking, answered_by)
    where state in ('APPROVED', 'REJECTED');
insert into approval_seat (id, version, level_id, asking, group_id, origin, state, answered_by, comment, answered_at)
select nextval('approval_seat_seq'), 0, id, 1, group_id, 'TABLE',
    case decision when 'WITHDRAWN' then 'PASSED' else decision end, decided_by, comment, decided_at
from approval
where decision <> 'OPEN' or level_no = (select r.level_no from approval_round r where r.id = round_id);

-- Who did what, for whom and why: written once.
create table approval_act (
    id           bigint generated always as identity primary key,
    subject      text        not null,
    round_no     integer     not null,
    level_no     integer     not null,
    verb         text        not null,
    actor        text        not null,
    on_behalf_of text,
    target       text,
    comment      text        not null,
    at           timestamptz not null
);
create index approval_act_subject on approval_act (subject, id);
create index approval_act_actor on approval_act (actor, id desc);
create trigger approval_act_append_only before update or delete on approval_act
    for each row execute function refuse_change();

-- For information only.
create table approval_copy (
    id        bigint generated always as identity primary key,
    subject   text        not null,
    reader    text        not null,
    copied_by text        not null,
    copied_at timestamptz not null,
    read_at   timestamptz,
    unique (subject, reader)
);
create index approval_copy_reader on approval_copy (reader, id desc);

-- Who answers for whom while he is away, both days included.
create table approval_substitute (
    id          bigint generated always as identity primary key,
    person      text        not null,
    substitute  text        not null,
    valid_from  date        not null,
    valid_until date        not null,
    entered_by  text        not null,
    entered_at  timestamptz not null,
    revoked_at  timestamptz,
    check (person <> substitute),
    check (valid_until >= valid_from)
);
create index approval_substitute_substitute on approval_substitute (substitute, valid_until) where revoked_at is null;
create index approval_substitute_person on approval_substitute (person, valid_until) where revoked_at is null;

-- How much a customer has ordered lately.
create index sales_order_customer_placed on sales_order (customer_code, placed_at);
