-- That credit was asked before goods left, each time. A log of its own, so that a commitment has one writer; nothing is looked
-- up in it but by the checks, which read it whole: it has no index, and an order costs none.
create table credit_shipment_question (
    order_number text        not null,
    asked_at     timestamptz not null
);
insert into credit_shipment_question (order_number, asked_at)
select order_number, shipment_asked_at from credit_commitment where shipment_asked_at is not null;
alter table credit_commitment drop column shipment_asked_at;
