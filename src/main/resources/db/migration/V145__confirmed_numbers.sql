-- Numbers of which somebody knows that they are the customer's. Kept as fingerprints, as in message_sent.
create table confirmed_number (
    number_hash text        primary key,
    at          timestamptz not null
);
-- What has had messages before there was a limit for others keeps getting them.
insert into confirmed_number (number_hash, at) select number_hash, min(at) from message_sent group by number_hash;
