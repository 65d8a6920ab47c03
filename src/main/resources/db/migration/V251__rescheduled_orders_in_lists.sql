-- An order that is wanted on another day is late, or not, by that day: what lists filter by follows.
create function keep_unclosed_day() returns trigger language plpgsql as $$
begin
    update unclosed_order set requested_on = new.requested_on where order_id = new.id;
    return null;
end $$;
create trigger sales_order_rescheduled after update of requested_on on sales_order
    for each row when (new.requested_on is distinct from old.requested_on) execute function keep_unclosed_day();

update unclosed_order u set requested_on = o.requested_on from sales_order o
where o.id = u.order_id and u.requested_on is distinct from o.requested_on;
