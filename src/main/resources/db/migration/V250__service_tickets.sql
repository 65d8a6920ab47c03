-- What customers want after the sale. What is due is kept as it was counted last, so that lists are in its order.
create sequence service_ticket_seq increment 50;

create table service_ticket (
    id                bigint      primary key,
    version           integer     not null,
    number            text        not null unique,
    order_number      text        not null,
    customer_code     text        not null,
    reference         text        not null,
    request_hash      text        not null,
    order_line        integer,
    unit              text,
    quantity          numeric(19, 3) check (quantity > 0),
    serial            text,
    kind              text        not null check (kind in ('COMPLAINT', 'REPAIR', 'VISIT', 'RECALL')),
    words             text        not null,
    by_customer       boolean     not null,
    opened_by         text        not null,
    opened_at         timestamptz not null,
    state             text        not null check (state in ('OPEN', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER', 'WAITING_FOR_PARTS', 'SOLVED', 'CLOSED', 'CANCELLED')),
    priority          text        not null check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
    response_hours    integer     not null check (response_hours > 0),
    resolution_hours  integer     not null check (resolution_hours > 0),
    told_role         text        not null,
    close_days        integer     not null check (close_days >= 0),
    reopen_days       integer     not null check (reopen_days >= 0),
    owner             text,
    response_due_at   timestamptz not null,
    resolution_due_at timestamptz not null,
    next_due_at       timestamptz,
    responded_at      timestamptz,
    solved_at         timestamptz,
    closed_at         timestamptz,
    score             integer     check (score between 1 and 5),
    rating_words      text,
    unique (order_number, reference),
    check ((quantity is null) = (unit is null)),
    check (quantity is null or order_line is not null),
    check ((state in ('SOLVED', 'CLOSED')) = (solved_at is not null)),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check (state in ('OPEN', 'CANCELLED') or owner is not null),
    check (solved_at is null or responded_at is not null),
    check (rating_words is null or score is not null)
);
create index service_ticket_order on service_ticket (order_number, id);
create index service_ticket_due on service_ticket (next_due_at, id) where next_due_at is not null;
create index service_ticket_customer on service_ticket (customer_code, id);

-- The times in which its clocks stand, and how much of them was working time.
create table service_ticket_pause (
    ticket_id      bigint      not null references service_ticket,
    row_no         integer     not null,
    started_at     timestamptz not null,
    ended_at       timestamptz check (ended_at >= started_at),
    worked_seconds bigint      not null check (worked_seconds >= 0),
    primary key (ticket_id, row_no)
);

create table service_ticket_entry (
    ticket_id  bigint      not null references service_ticket,
    row_no     integer     not null,
    act        text        not null,
    entered_at timestamptz not null,
    person     text        not null,
    words      text,
    primary key (ticket_id, row_no)
);
