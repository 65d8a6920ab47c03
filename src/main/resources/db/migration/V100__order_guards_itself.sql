-- What has come back of a line, of what was delivered.
alter table order_line add column returned numeric(19, 3) not null default 0;

-- The laws of a line's quantities, as the order keeps them. New rows and changes are held to them from now on; should a row
-- of before break one, the migration still goes through, and the checks name the order.
alter table order_line add constraint order_line_quantities
    check (reserved + back_ordered + shipped <= ordered - cancelled) not valid;
alter table order_line add constraint order_line_returned check (returned >= 0 and returned <= delivered);
do $$
begin
    alter table order_line validate constraint order_line_quantities;
exception when check_violation then
    raise warning 'order_line holds rows whose quantities do not add up: bin/orderwright check names them';
end $$;

-- A customer's purchase order by value: however it was spaced, and in whatever letters (also full-width ones).
create function purchase_order_key(typed text) returns text language sql immutable strict parallel safe
    return lower(btrim(regexp_replace(normalize(typed, NFKC), '\s+', ' ', 'g')));
create index sales_order_purchase_key on sales_order (purchase_order_key(purchase_order), customer_code)
    where purchase_order is not null;
