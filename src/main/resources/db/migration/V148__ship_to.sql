-- Where the goods of an order go: the customer's address as of placing. Null where the customer had no addresses.
alter table sales_order
    add column ship_to_code text,
    add column ship_to_receiver text,
    add column ship_to_phone text,
    add column ship_to_street text,
    add column ship_to_postal_code text,
    add column ship_to_city text,
    add column ship_to_region text,
    add column ship_to_country text,
    add column ship_to_note text,
    add constraint sales_order_ship_to check (
        (ship_to_code is null) = (ship_to_street is null) and (ship_to_code is null) = (ship_to_receiver is null));
