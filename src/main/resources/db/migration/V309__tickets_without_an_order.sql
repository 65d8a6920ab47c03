-- A customer wants something and names no order: the ticket is his, and perhaps about a product.
alter table service_ticket
    alter column order_number drop not null,
    add column sku text,
    add constraint service_ticket_line check (order_number is not null or order_line is null) not valid,
    add constraint service_ticket_product check (order_number is null or sku is null) not valid;

create unique index service_ticket_customer_reference on service_ticket (customer_code, reference)
    where order_number is null;

create index service_ticket_serial on service_ticket (upper(serial)) where order_number is null and serial is not null;

-- Lists of a customer's are in the order of all lists.
drop index service_ticket_customer;
create index service_ticket_customer on service_ticket (customer_code, coalesce(next_due_at, 'infinity'::timestamptz), id);
