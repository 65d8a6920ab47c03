-- Where goods are made, and how many minutes of each weekday, Monday first. The version counts changes of its queue.
create table work_centre (
    code    text      primary key check (code ~ '^[A-Z0-9-]{1,32}$'),
    name    text      not null,
    minutes integer[] not null check (cardinality(minutes) = 7 and 0 <= all (minutes) and 1440 >= all (minutes)
                                      and 0 < any (minutes)),
    version integer   not null default 0
);

-- What we make ourselves, where, and how long it takes. What is not made is bought.
create table made_product (
    sku               text          primary key,
    work_centre       text          not null references work_centre,
    minutes_per_piece numeric(9, 2) not null check (minutes_per_piece > 0),
    set_up_minutes    integer       not null check (set_up_minutes between 0 and 9999),
    made              boolean       not null
);
create index made_product_centre on made_product (work_centre, sku);

-- What is to be made. The place is the one in the queue of its work centre while it is open.
create sequence work_order_seq increment 50;
create table work_order (
    id                bigint         primary key,
    number            text           not null unique,
    sku               text           not null,
    quantity          numeric(19, 3) not null check (quantity > 0),
    needed_for        text           not null,
    needed_on         date,
    tier              text           not null,
    urgent            boolean        not null default false,
    work_centre       text           not null references work_centre,
    minutes_per_piece numeric(9, 2)  not null check (minutes_per_piece > 0),
    set_up_minutes    integer        not null check (set_up_minutes >= 0),
    state             text           not null
        check (state in ('CREATED', 'SCHEDULED', 'RELEASED', 'STARTED', 'DONE', 'CANCELLED')),
    priority          integer,
    reason            text,
    table_version     text,
    row_name          text,
    prioritised_by    text,
    place             integer,
    starts_on         date,
    ends_on           date,
    created_at        timestamptz    not null,
    released_by       text,
    released_at       timestamptz,
    started_at        timestamptz,
    ended_at          timestamptz,
    follows           text           references work_order (number),
    remark            text           not null default '',
    constraint work_order_place unique (work_centre, place) deferrable initially deferred,
    check ((place is null) = (state in ('CREATED', 'DONE', 'CANCELLED')))
);
create index work_order_needed on work_order (needed_for, sku);

-- What was reported, once per reference; never changed. What is completed or scrapped is the sum of its reports.
create table work_report (
    work_order  text           not null references work_order (number),
    report_no   integer        not null,
    reference   text           not null,
    completed   numeric(19, 3) not null check (completed >= 0),
    scrapped    numeric(19, 3) not null check (scrapped >= 0),
    last        boolean        not null,
    reported_by text           not null,
    reported_at timestamptz    not null,
    primary key (work_order, report_no),
    unique (work_order, reference)
);

-- The schedule: which minutes of which day are for which work order.
create table work_slot (
    work_order  text    not null references work_order (number),
    work_centre text    not null references work_centre,
    day         date    not null,
    minutes     integer not null check (minutes > 0),
    primary key (work_order, day)
);
create index work_slot_day on work_slot (work_centre, day);
