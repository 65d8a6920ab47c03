-- How far the warehouse is with a delivery, where it picks by scanner; absent where it does not. Goods that leave without are as before.
alter table delivery add column progress text check (progress in ('PICKING', 'PICKED', 'PACKED'));
create index delivery_cancelled on delivery (id) where state = 'CANCELLED';

-- What is to be picked for a delivery, written when somebody picks the first piece.
create table pick_line (
    delivery_id bigint         not null references delivery,
    sku         text           not null,
    warehouse   text           not null,
    name        text           not null,
    unit        text           not null,
    quantity    numeric(19, 3) not null check (quantity > 0),
    picked      numeric(19, 3) not null default 0 check (picked >= 0 and picked <= quantity),
    packed      numeric(19, 3) not null default 0 check (packed >= 0 and packed <= picked),
    primary key (delivery_id, sku)
);

-- Parcels are numbered within their delivery; weight in kilograms.
create table parcel (
    delivery_id bigint        not null references delivery,
    parcel_no   integer       not null check (parcel_no > 0),
    weight      numeric(9, 3) check (weight > 0),
    primary key (delivery_id, parcel_no)
);
create table parcel_content (
    delivery_id bigint         not null,
    parcel_no   integer        not null,
    sku         text           not null,
    quantity    numeric(19, 3) not null check (quantity > 0),
    primary key (delivery_id, parcel_no, sku),
    foreign key (delivery_id, parcel_no) references parcel on delete cascade
);
