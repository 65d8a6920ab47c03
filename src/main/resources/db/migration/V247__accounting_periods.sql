-- Months of the company that finance has closed: nothing gets a posting day in one of them any more (ADR 0179).
create table accounting_period (
    month        text        primary key check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    version      integer     not null,
    state        text        not null check (state in ('CLOSED', 'REOPENING', 'OPEN')),
    first_of_all boolean     not null,
    first_day    date        not null,
    next_day     date        not null check (next_day > first_day),
    begins_at    timestamptz not null,
    ends_at      timestamptz not null check (ends_at > begins_at),
    closed_by    text        not null,
    closed_at    timestamptz not null check (closed_at >= ends_at),
    open_matters bigint      not null check (open_matters >= 0),
    documents    bigint      not null check (documents >= 0),
    entries      bigint      not null check (entries >= 0),
    reason       text,
    asked_by     text,
    asked_at     timestamptz,
    decided_by   text,
    decided_at   timestamptz,
    comment      text,
    check ((asked_by is null) = (reason is null) and (asked_by is null) = (asked_at is null)),
    check ((decided_by is null) = (decided_at is null)),
    check (state <> 'REOPENING' or (asked_by is not null and decided_by is null)),
    check (state <> 'OPEN' or (decided_by is not null and asked_by is not null and decided_by <> asked_by))
);

-- Whoever writes down what is posted holds the months as they are until he has done so; whoever closes one waits for him,
-- and makes those wait who come next. Each statement in here sees what was decided while it waited.
create function posting_day(asked date) returns date language plpgsql volatile as
    $$ declare closed date;
    begin
        perform pg_advisory_xact_lock_shared(hashtextextended('accounting periods', 0));
        select next_day into closed from accounting_period where state <> 'OPEN' order by month desc limit 1;
        return greatest(asked, closed);
    end $$;

create function posting_moment(asked timestamptz) returns timestamptz language plpgsql volatile as
    $$ declare closed timestamptz;
    begin
        perform pg_advisory_xact_lock_shared(hashtextextended('accounting periods', 0));
        select ends_at into closed from accounting_period where state <> 'OPEN' order by month desc limit 1;
        return greatest(asked, closed);
    end $$;

-- The number of a document has the year of its day: whoever writes it has asked for the day before.
create function keep_documents_of_closed_periods() returns trigger language plpgsql as
    $$ begin
        if tg_op = 'DELETE' then
            if posting_day(old.issued_on) <> old.issued_on then
                raise exception '% is of a closed period', old.number using errcode = 'check_violation';
            end if;
            return old;
        end if;
        if posting_day(new.issued_on) <> new.issued_on then
            raise exception '% would be of a closed period', new.number using errcode = 'check_violation';
        end if;
        return new;
    end $$;
create trigger invoice_of_open_period before insert or delete on invoice
    for each row execute function keep_documents_of_closed_periods();

create function keep_receipts_of_closed_periods() returns trigger language plpgsql as
    $$ begin
        if tg_op = 'DELETE' then
            if posting_moment(old.received_at) <> old.received_at then
                raise exception '% is of a closed period', old.external_id using errcode = 'check_violation';
            end if;
            return old;
        end if;
        new.received_at := posting_moment(new.received_at);
        return new;
    end $$;
create trigger receipt_of_open_period before insert or delete on receipt
    for each row execute function keep_receipts_of_closed_periods();

create function post_allocation() returns trigger language plpgsql as
    $$ begin
        new.allocated_at := posting_moment(new.allocated_at);
        return new;
    end $$;
create trigger allocation_of_open_period before insert on allocation for each row execute function post_allocation();

-- The moment at which it was booked stays; it is known no sooner than it is booked.
create function post_booking() returns trigger language plpgsql as
    $$ begin
        if tg_op = 'UPDATE' and old.booked_at is not null then
            new.booked_at := old.booked_at;
        else
            new.booked_at := posting_moment(new.booked_at);
        end if;
        return new;
    end $$;
create trigger receipt_movement_of_open_period before insert or update on receipt_movement
    for each row when (new.booked_at is not null) execute function post_booking();
create trigger write_off_of_open_period before insert or update on write_off
    for each row when (new.booked_at is not null) execute function post_booking();
