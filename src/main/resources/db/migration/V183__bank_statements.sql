-- Accounts of ours at banks, and what banks say was booked on them.
create table bank_account (
    code             text    primary key,
    name             text    not null,
    bank             text    not null,
    number           text    not null,
    file_number      text,
    currency         char(3) not null,
    format           text    not null check (format in ('CAMT', 'MT940', 'TABLE')),
    charset          text,
    whole_batches    boolean not null,
    reversals_turned boolean not null,
    applies_sure     boolean not null,
    charge_limit     integer not null check (charge_limit >= 0),
    active           boolean not null
);

create table bank_heading (
    account text not null references bank_account,
    meaning text not null,
    heading text not null,
    primary key (account, meaning)
);

create sequence bank_statement_seq increment 50;
create sequence bank_line_seq increment 50;

create table bank_statement (
    id          bigint         primary key,
    account     text           not null references bank_account,
    number      text           not null,
    file_name   text           not null,
    fingerprint text           not null,
    currency    char(3)        not null,
    opening_on  date           not null,
    opening     numeric(19, 2) not null,
    closing_on  date           not null,
    closing     numeric(19, 2) not null,
    lines       integer        not null,
    left_open   integer        not null check (left_open between 0 and lines),
    state       text           not null check (state in ('OPEN', 'SETTLED', 'WITHDRAWN')),
    taken_by    text           not null,
    taken_at    timestamptz    not null,
    reason      text,
    check (state <> 'SETTLED' or left_open = 0),
    check ((state = 'WITHDRAWN') = (reason is not null))
);
create index bank_statement_account on bank_statement (account, closing_on, id);
create index bank_statement_file on bank_statement (account, fingerprint);

create table bank_line (
    id              bigint         primary key,
    statement       bigint         not null references bank_statement,
    account         text           not null,
    place           bigint         not null,
    content         text           not null,
    occurrence      integer        not null check (occurrence > 0),
    booked_on       date           not null,
    value_on        date,
    currency        char(3)        not null,
    amount          numeric(19, 2) not null check (amount <> 0),
    reversal        boolean        not null,
    name            text           not null,
    counter_account text           not null,
    text            text           not null,
    reference       text           not null,
    bank_id         text           not null,
    part            integer        not null,
    state           text           not null check (state in ('OPEN', 'APPLIED', 'SET_ASIDE', 'WITHDRAWN')),
    use_kind        text           check (use_kind in ('RECEIPT', 'KNOWN_RECEIPT', 'MOVEMENT')),
    used_as         text,
    customer        text,
    reason          text,
    settled_by      text,
    settled_at      timestamptz,
    check ((state = 'APPLIED') = (used_as is not null)),
    check ((used_as is null) = (use_kind is null)),
    check (state <> 'SET_ASIDE' or reason is not null),
    check ((state in ('APPLIED', 'SET_ASIDE')) = (settled_by is not null)),
    check ((settled_by is null) = (settled_at is null))
);
-- A line is taken in once, however often the bank sends it.
create unique index bank_line_key on bank_line (content, occurrence) where state <> 'WITHDRAWN';
-- A receipt or movement answers for one line.
create unique index bank_line_use on bank_line (use_kind, used_as) where state = 'APPLIED';
create index bank_line_statement on bank_line (statement, id);

create table payer_account (
    account    text        not null,
    customer   text        not null,
    learned_by text        not null,
    learned_at timestamptz not null,
    primary key (account, customer)
);
