-- Messages that went to customers, to count them by number and in all; the number as a fingerprint.
create table message_sent (
    effect_key  text        primary key,
    number_hash text        not null,
    at          timestamptz not null
);
create index message_sent_number on message_sent (number_hash, at);
create index message_sent_at on message_sent (at);
