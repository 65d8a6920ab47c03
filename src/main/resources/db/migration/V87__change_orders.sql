-- What an order asked for before and after each accepted change; written once, never changed. An order that was never changed has none.
create table order_version (
    order_number text           not null,
    version_no   integer        not null check (version_no > 0),
    change_order text,
    reason       text           not null,
    changed_by   text           not null,
    changed_at   timestamptz    not null,
    net          numeric(19, 2) not null,
    tax          numeric(19, 2) not null,
    gross        numeric(19, 2) not null,
    lines        jsonb          not null,
    primary key (order_number, version_no)
);

-- Once a delivery took a part of it, it goes out in parts, also when less is wanted afterwards.
alter table sales_order add column in_parts boolean not null default false;

-- A line of which nothing is wanted any more stays, with nothing in it.
alter table order_line drop constraint order_line_ordered_check;
alter table order_line add constraint order_line_ordered_check check (ordered >= 0);

-- What a customer wants changed of an order, what that would do, and who agreed.
create sequence change_order_seq increment 50;
create table change_order (
    id           bigint      primary key,
    number       text        not null unique,
    order_number text        not null,
    reason       text        not null,
    state        text        not null check (state in ('ASKED', 'APPLIED', 'DONE', 'REJECTED', 'DROPPED')),
    wanted       jsonb       not null,
    effects      jsonb       not null,
    asked_by     text        not null,
    asked_at     timestamptz not null,
    approver     text,
    decided_by   text,
    decided_at   timestamptz,
    remark       text        not null default '',
    version_no   integer,
    ended_at     timestamptz
);
-- Partners are told of one change after the other.
create unique index change_order_open on change_order (order_number) where state in ('ASKED', 'APPLIED');
create index change_order_order on change_order (order_number, id);

-- More may have been picked than is wanted since: it is put back before the goods leave.
alter table pick_line drop constraint pick_line_quantity_check;
alter table pick_line add constraint pick_line_quantity_check check (quantity >= 0);
alter table pick_line drop constraint pick_line_check;
alter table pick_line add constraint pick_line_picked_check check (picked >= 0);

create function keep_unclosed_amount() returns trigger language plpgsql as $$
begin
    update unclosed_order set gross = new.gross where order_id = new.id;
    return null;
end $$;
create trigger sales_order_changed after update of gross on sales_order
    for each row when (new.gross <> old.gross) execute function keep_unclosed_amount();
