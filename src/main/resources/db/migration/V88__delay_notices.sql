-- Whether the customers of displaced orders are told; unknown where it was asked for before that was a question.
alter table urgent_insertion add column tell_customers boolean;
update urgent_insertion set displacement = displacement || '{"reachable": []}';

-- What the customer of a displaced order is told of it: one message to an insertion and order, or why there is none.
create table delay_notice (
    number       text primary key,
    insertion    text not null,
    order_number text not null,
    state        text not null check (state in ('OPEN', 'TOLD', 'REFUSED', 'UNREACHABLE')),
    reason       text not null default '',
    ended_at     timestamptz,
    unique (insertion, order_number),
    foreign key (insertion, order_number) references displaced_order (insertion, order_number),
    check ((state = 'OPEN') = (ended_at is null))
);
create index delay_notice_order on delay_notice (order_number);
