-- Lists of orders, at a million of them. What these indexes hold never changes: as long as no column of sales_order that
-- changes stands in an index, an order's new version stays on its page (V15) and touches no index at all. Hence also the
-- index on open states goes; what it was for is in unclosed_order.
drop index sales_order_open;
drop index sales_order_customer;
create index sales_order_newest on sales_order (placed_at desc, id desc);
create index sales_order_customer on sales_order (customer_code, placed_at desc, id desc);
create index sales_order_person on sales_order (placed_by, placed_at desc, id desc);
create index sales_order_amount on sales_order (gross desc, id desc);
create index sales_order_purchase on sales_order (purchase_order text_pattern_ops) where purchase_order is not null;

-- Unique as before, and able to find the beginning of a key.
create unique index sales_order_key on sales_order (external_id text_pattern_ops, source);
alter table sales_order drop constraint sales_order_source_external_id_key;

-- All orders but those that are closed, which are nearly all there ever were: small enough to be read whole, so that
-- lists by state, of held and of late orders are fast whatever else they ask for.
create table unclosed_order (
    order_id       bigint         primary key,
    state          text           not null,
    customer_code  text           not null,
    placed_by      text           not null,
    placed_at      timestamptz    not null,
    gross          numeric(19, 2) not null,
    requested_on   date,
    purchase_order text,
    external_id    text           not null
) with (fillfactor = 70);
comment on table unclosed_order is 'Copy of what lists filter by, of orders that are not closed; kept by the triggers of sales_order';

create function keep_unclosed_order() returns trigger language plpgsql as $$
begin
    if new.state = 'CLOSED' then
        delete from unclosed_order where order_id = new.id;
    elsif tg_op = 'UPDATE' and old.state <> 'CLOSED' then
        update unclosed_order set state = new.state where order_id = new.id;
    else
        insert into unclosed_order values (new.id, new.state, new.customer_code, new.placed_by, new.placed_at, new.gross,
            new.requested_on, new.purchase_order, new.external_id);
    end if;
    return null;
end $$;
create trigger sales_order_unclosed after insert on sales_order
    for each row when (new.state <> 'CLOSED') execute function keep_unclosed_order();
create trigger sales_order_moved after update of state on sales_order
    for each row when (new.state <> old.state) execute function keep_unclosed_order();

insert into unclosed_order
select id, state, customer_code, placed_by, placed_at, gross, requested_on, purchase_order, external_id
from sales_order where state <> 'CLOSED';
