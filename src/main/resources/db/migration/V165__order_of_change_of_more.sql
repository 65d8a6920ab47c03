-- As V144, for what else programs keep copies of: price lists, suppliers, change orders and work orders.
alter table price_list add column changed_at timestamptz not null default now(), add column changed_in bigint not null default 0;
alter table supplier add column changed_at timestamptz not null default now(), add column changed_in bigint not null default 0;
alter table change_order add column changed_at timestamptz not null default now(), add column changed_in bigint not null default 0;
alter table work_order add column changed_at timestamptz not null default now(), add column changed_in bigint not null default 0;

create trigger price_list_mark before insert or update on price_list for each row execute function mark_change();
create trigger supplier_mark before insert or update on supplier for each row execute function mark_change();
create trigger change_order_mark before insert or update on change_order for each row execute function mark_change();
create trigger work_order_mark before insert or update on work_order for each row execute function mark_change();

create index price_list_changes on price_list (changed_in, code, changed_at);
create index supplier_changes on supplier (changed_in, code, changed_at);
create index change_order_changes on change_order (changed_in, id, changed_at);
create index work_order_changes on work_order (changed_in, id, changed_at);

-- A work order is shown with what was made of it, which stands in its reports: a report changes it. Whoever reports holds its
-- work centre, as everybody does who changes it.
create function mark_reported_work() returns trigger language plpgsql as $$
begin
    update work_order set number = number where number = new.work_order;
    return null;
end
$$;
create trigger work_report_mark after insert on work_report for each row execute function mark_reported_work();
