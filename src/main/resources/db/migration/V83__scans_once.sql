-- Scans that a browser sends again, because it got no answer, count once.
create table pick_scan (
    delivery_id bigint not null references delivery,
    scan        text   not null,
    primary key (delivery_id, scan)
);
