-- Customers are told what they should have paid: a run looks at all of them, a letter tells one of them about all that is
-- overdue, and what it asks for besides, a fee and interest, is a claim until somebody waives it.
create sequence dunning_run_seq increment 50;
create sequence dunning_letter_seq increment 50;

create table dunning_run (
    id         bigint      primary key,
    number     text        not null unique,
    version    integer     not null default 0,
    day        date        not null,
    by_clock   boolean     not null,
    state      text        not null check (state in ('ASKED', 'PREVIEW', 'EMPTY', 'RELEASED', 'WITHDRAWN')),
    started_by text        not null,
    started_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    comment    text,
    check ((state in ('RELEASED', 'WITHDRAWN')) = (decided_by is not null)),
    check ((decided_by is null) = (decided_at is null))
);
-- Two that are looked at at the same time would tell a customer twice; and the clock starts one a day.
create unique index dunning_run_open on dunning_run ((true)) where state in ('ASKED', 'PREVIEW');
create unique index dunning_run_of_day on dunning_run (day) where by_clock;

create table dunning_letter (
    id               bigint        primary key,
    number           text          not null unique,
    version          integer       not null default 0,
    run              text          not null references dunning_run (number),
    customer_code    text          not null,
    day              date          not null,
    level            integer       not null check (level >= 0),
    state            text          not null
        check (state in ('PREPARED', 'NOT_TOLD', 'RELEASED', 'SENT', 'TOLD', 'REFUSED', 'DROPPED')),
    why              text,
    reason           text,
    channel          text          not null check (channel in ('SMS', 'PAPER')),
    fee              numeric(19, 4) not null check (fee >= 0),
    fee_currency     char(3)       not null,
    interest_percent numeric(9, 4) not null check (interest_percent >= 0),
    hold             boolean       not null,
    table_row        text,
    table_version    text,
    decided_by       text,
    released_at      timestamptz,
    told_at          timestamptz,
    unique (run, customer_code),
    check ((state = 'NOT_TOLD') = (why is not null)),
    check ((state = 'TOLD') = (told_at is not null))
);
create unique index dunning_letter_of_day on dunning_letter (customer_code, day)
    where state in ('RELEASED', 'SENT', 'TOLD');
create index dunning_letter_customer on dunning_letter (customer_code, id);

create table dunning_letter_row (
    letter_id    bigint         not null references dunning_letter,
    invoice      text           not null references invoice (number),
    row_no       integer        not null check (row_no > 0),
    due_on       date           not null,
    days_overdue integer        not null check (days_overdue > 0),
    level        integer        not null check (level > 0),
    currency     char(3)        not null,
    open         numeric(19, 4) not null check (open > 0),
    principal    numeric(19, 4) not null check (principal >= 0),
    interest     numeric(19, 4) not null check (interest >= 0),
    accrued      numeric(19, 4) not null check (accrued >= 0),
    removed      boolean        not null default false,
    primary key (letter_id, invoice, row_no)
);
create index dunning_letter_row_invoice on dunning_letter_row (invoice, row_no);

-- What a letter asks for, by currency: as it was told.
create table dunning_letter_sum (
    letter_id bigint         not null references dunning_letter,
    currency  char(3)        not null,
    principal numeric(19, 4) not null check (principal >= 0),
    interest  numeric(19, 4) not null check (interest >= 0),
    fee       numeric(19, 4) not null check (fee >= 0),
    earlier   numeric(19, 4) not null check (earlier >= 0),
    primary key (letter_id, currency)
);

create table dunning_claim (
    id            bigint         generated always as identity primary key,
    version       integer        not null default 0,
    customer_code text           not null,
    letter        text           not null references dunning_letter (number),
    kind          text           not null check (kind in ('FEE', 'INTEREST')),
    invoice       text           references invoice (number),
    row_no        integer        not null default 0,
    day           date           not null,
    amount        numeric(19, 4) not null check (amount > 0),
    currency      char(3)        not null,
    waived_by     text,
    waived_at     timestamptz,
    reason        text,
    check ((kind = 'INTEREST') = (invoice is not null)),
    check (num_nulls(waived_by, waived_at, reason) in (0, 3))
);
create unique index dunning_claim_once on dunning_claim (letter, kind, coalesce(invoice, ''), row_no);
create index dunning_claim_customer on dunning_claim (customer_code, id);

create table dunning_stop (
    id            bigint      generated always as identity primary key,
    version       integer     not null default 0,
    customer_code text        not null,
    invoice       text        references invoice (number),
    kind          text        not null
        check (kind in ('DISPUTE', 'OPEN_RETURN', 'PAYMENT_ANNOUNCED', 'INSOLVENCY', 'OTHER')),
    reason        text        not null,
    until_day     date,
    set_by        text        not null,
    set_at        timestamptz not null,
    lifted_by     text,
    lifted_at     timestamptz,
    lifted_reason text,
    check (num_nulls(lifted_by, lifted_at, lifted_reason) in (0, 3))
);
create index dunning_stop_customer on dunning_stop (customer_code) where lifted_at is null;

-- Credit that the last level has stopped, with the grade that the customer had.
create table dunning_hold (
    letter        text        primary key references dunning_letter (number),
    customer_code text        not null,
    grade_before  text        not null,
    set_at        timestamptz not null
);
