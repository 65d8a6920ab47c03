-- Small rests of many documents are written off at once, under one reference.
create index write_off_together on write_off (reference);

-- What tickets say of their orders and products holds for all of them.
alter table service_ticket validate constraint service_ticket_line;
alter table service_ticket validate constraint service_ticket_product;
