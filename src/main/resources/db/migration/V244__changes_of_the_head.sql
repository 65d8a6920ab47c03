-- A change order may want something else of an order as a whole: another day, another address. Versions keep what they said of that.
alter table change_order add column head jsonb;
alter table order_version add column head jsonb;
-- What orders say of that could not be changed before: every version of theirs said the same.
update order_version v set head = (
    select jsonb_build_object(
        'requestedOn', o.requested_on,
        'shipTo', case when o.ship_to_code is not null then jsonb_build_object(
            'code', o.ship_to_code, 'receiver', o.ship_to_receiver, 'phone', o.ship_to_phone, 'street', o.ship_to_street,
            'postalCode', o.ship_to_postal_code, 'city', o.ship_to_city, 'region', o.ship_to_region,
            'country', o.ship_to_country, 'note', o.ship_to_note) end)
    from sales_order o where o.number = v.order_number);
