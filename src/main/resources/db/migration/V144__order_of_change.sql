-- Rows in the order of their last change, so that programs can ask for what has changed and miss nothing. The mark is the
-- transaction that wrote the row: what commits late stands behind what is settled, whatever the clock said. Transactions are
-- counted by the server, so that the mark of a database that came from another one begins with its generation (V107).
create function change_mark() returns bigint language sql volatile as
    'select (feed_generation()::bigint << 44) + pg_current_xact_id()::text::bigint';

-- Every transaction whose mark is below this one has ended.
create function change_horizon() returns bigint language sql volatile as
    'select (feed_generation()::bigint << 44) + pg_snapshot_xmin(pg_current_snapshot())::text::bigint';

create function mark_change() returns trigger language plpgsql as $$
begin
    new.changed_at := clock_timestamp();
    new.changed_in := change_mark();
    return new;
end
$$;

-- What there is was changed before anybody asks: it comes first.
alter table sales_order add column changed_at timestamptz not null default now(), add column changed_in bigint not null default 0;
alter table customer add column changed_at timestamptz not null default now(), add column changed_in bigint not null default 0;
alter table product add column changed_at timestamptz not null default now(), add column changed_in bigint not null default 0;
alter table invoice add column changed_at timestamptz not null default now(), add column changed_in bigint not null default 0;
alter table receipt add column changed_at timestamptz not null default now(), add column changed_in bigint not null default 0;
alter table delivery add column changed_at timestamptz not null default now(), add column changed_in bigint not null default 0;
alter table purchase_order add column changed_at timestamptz not null default now(), add column changed_in bigint not null default 0;

create trigger sales_order_mark before insert or update on sales_order for each row execute function mark_change();
create trigger customer_mark before insert or update on customer for each row execute function mark_change();
create trigger product_mark before insert or update on product for each row execute function mark_change();
create trigger invoice_mark before insert or update on invoice for each row execute function mark_change();
create trigger receipt_mark before insert or update on receipt for each row execute function mark_change();
create trigger delivery_mark before insert or update on delivery for each row execute function mark_change();
create trigger purchase_order_mark before insert or update on purchase_order for each row execute function mark_change();

create index sales_order_changes on sales_order (changed_in, id, changed_at);
create index customer_changes on customer (changed_in, code, changed_at);
create index product_changes on product (changed_in, sku, changed_at);
create index invoice_changes on invoice (changed_in, id, changed_at);
create index receipt_changes on receipt (changed_in, id, changed_at);
create index delivery_changes on delivery (changed_in, id, changed_at);
create index purchase_order_changes on purchase_order (changed_in, id, changed_at);
