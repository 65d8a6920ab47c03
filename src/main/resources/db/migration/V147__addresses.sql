-- Where customers get goods and bills. An address is never deleted: orders name it.
create table customer_address (
    customer        text    not null references customer (code),
    code            text    not null,
    receiver        text    not null,
    phone           text,
    country         text,
    region          text,
    city            text,
    street          text    not null,
    street_more     text,
    postal_code     text,
    note            text,
    default_ship_to boolean not null,
    bill_to         boolean not null,
    active          boolean not null,
    primary key (customer, code),
    check (active or not (default_ship_to or bill_to))
);
create unique index customer_address_ship_to on customer_address (customer) where default_ship_to;
create unique index customer_address_bill_to on customer_address (customer) where bill_to;
create unique index customer_address_twin on customer_address (customer, lower(code));
