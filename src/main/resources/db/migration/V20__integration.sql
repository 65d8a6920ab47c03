-- What was sent to partners: one row per effect, for ever.
create table effect (
    key          text primary key,
    topic        text        not null,
    order_number text        not null,
    seq          integer     not null check (seq > 0),
    state        text        not null check (state in ('SENDING', 'DONE', 'REFUSED', 'UNKNOWN', 'FAILED')),
    attempt      integer     not null default 1,
    request_hash text        not null,
    request      text        not null,
    status       integer,
    response     text,
    reason       text,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    check (state <> 'DONE' or response is not null)
) with (fillfactor = 70); -- room for the second version of a row: its update touches no index

create index effect_order on effect (order_number);
