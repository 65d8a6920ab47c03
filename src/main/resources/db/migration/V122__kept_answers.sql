-- What was answered to a request that came with a key of its caller, for a day: who sends it again gets the same answer.
create table kept_answer (
    caller   text        not null,
    address  text        not null,
    key      text        not null check (length(key) between 1 and 200),
    content  text        not null,
    status   integer     not null,
    location text,
    tag      text,
    body     text,
    whole    boolean     not null check (whole or body is null),
    at       timestamptz not null,
    primary key (caller, address, key)
);
create index kept_answer_at on kept_answer (at);
