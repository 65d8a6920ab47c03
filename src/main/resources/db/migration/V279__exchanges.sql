-- Other goods, or the same once more, go out for those that come back: by which order, and what was said of the money.
create table return_exchange (
    key            text           primary key,
    return_number  text           not null references customer_return (number),
    order_number   text,
    returned_from  text           not null,
    kind           text           not null check (kind in ('EXCHANGE', 'REPLACEMENT')),
    request_hash   text           not null,
    returned       numeric(19, 2) not null,
    freight        numeric(19, 2) not null check (freight >= 0),
    currency       char(3)        not null,
    pay_first      boolean        not null,
    original_price boolean        not null,
    asked_by       text           not null,
    asked_at       timestamptz    not null
);
create index return_exchange_return on return_exchange (return_number);
create unique index return_exchange_order on return_exchange (order_number);

-- What a customer would like for goods that he sends back, as he says it by the link of his order.
alter table customer_return
    add column wish       text,
    add column wish_words text;
-- What is there is looked at by V292, while others go on writing.
alter table customer_return
    add constraint customer_return_wish_check check (wish in ('EXCHANGE', 'REPLACEMENT')) not valid,
    add constraint customer_return_wish_words_check check ((wish is null) = (wish_words is null)) not valid;

-- Sending goods out for others is a charge beside the goods, too.
alter table invoice_line drop constraint invoice_line_charge_check;
alter table invoice_line add constraint invoice_line_charge_check check (charge in ('RESTOCKING', 'FREIGHT')) not valid;
