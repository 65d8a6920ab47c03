-- A delivery in a carrier's hands; absent for goods that leave without a carrier.
alter table delivery add column handover text check (handover in ('BOOKING', 'REFUSED', 'BOOKED', 'WITHDRAWING'));

-- What a carrier was asked to bring, once per delivery; what was withdrawn may be handed over again under the next number.
create table shipment (
    delivery_id  bigint      primary key references delivery,
    number       text        not null unique,
    order_number text        not null,
    handover_no  integer     not null,
    carrier      text        not null,
    state        text        not null check (state in
        ('BOOKING', 'REFUSED', 'BOOKED', 'WITHDRAWING', 'WITHDRAWN', 'OWN_TRANSPORT', 'DELIVERED', 'NOT_DELIVERED')),
    handed_by    text        not null,
    handed_at    timestamptz not null,
    remark       text        not null default '',
    attention    text,
    news_at      timestamptz not null,
    signed_by    text,
    delivered_at timestamptz,
    proof        text        not null default '',
    proved_by    text
);
create index shipment_under_way on shipment (delivery_id) where state in ('BOOKING', 'REFUSED', 'BOOKED', 'WITHDRAWING');
create index shipment_attention on shipment (delivery_id) where attention is not null or state = 'REFUSED';

-- The parcels as carriers know them: the current word about each, by the carrier's clock.
create table tracked_parcel (
    carrier         text        not null,
    tracking_number text        not null,
    delivery_id     bigint      not null references shipment,
    handover_no     integer     not null,
    parcel_no       integer     not null,
    status          text        not null,
    status_at       timestamptz not null,
    asked_at        timestamptz,
    closed          boolean     not null default false,
    primary key (carrier, tracking_number),
    unique (delivery_id, handover_no, parcel_no)
);
create index tracked_parcel_asked on tracked_parcel (carrier, asked_at nulls first) where not closed;

-- Everything that carriers ever told, each thing once; how often it was told, and what came of it. Written before it is applied.
create table carrier_event (
    id              bigint      generated always as identity primary key,
    carrier         text        not null,
    event_id        text        not null,
    tracking_number text        not null,
    status          text        not null,
    carrier_status  text        not null,
    happened_at     timestamptz not null,
    place           text        not null,
    signed_by       text        not null,
    source          text        not null check (source in ('CALLBACK', 'POLL')),
    received_at     timestamptz not null,
    times           integer     not null default 1,
    outcome         text        check (outcome in ('CURRENT', 'OLDER', 'UNKNOWN_PARCEL')),
    unique (carrier, event_id)
);
create index carrier_event_parcel on carrier_event (carrier, tracking_number, happened_at);
create index carrier_event_waiting on carrier_event (id) where outcome is null;

-- Each round of questions to the carriers.
create sequence tracking_round_seq increment 50;
create table tracking_round (
    number   text        not null,
    carrier  text        not null,
    parcels  text[]      not null,
    asked_at timestamptz not null,
    ended_at timestamptz,
    primary key (number, carrier)
);
create unique index tracking_round_open on tracking_round (carrier) where ended_at is null;

alter table order_line add column delivered numeric(19, 3) not null default 0 check (delivered >= 0 and delivered <= shipped);
