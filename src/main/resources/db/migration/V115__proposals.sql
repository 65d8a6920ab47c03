-- Change orders and rush orders are answered before they are carried out or end; what was asked for may be taken back.
alter table change_order drop constraint change_order_state_check;
alter table change_order add constraint change_order_state_check check (state in
    ('ASKED', 'APPROVED', 'DECLINED', 'APPLIED', 'DONE', 'REJECTED', 'DROPPED', 'WITHDRAWN'));
alter table change_order add column version integer not null default 0;
drop index change_order_open;
create unique index change_order_open on change_order (order_number)
    where state in ('ASKED', 'APPROVED', 'DECLINED', 'APPLIED');

alter table urgent_insertion drop constraint urgent_insertion_state_check;
alter table urgent_insertion add constraint urgent_insertion_state_check check (state in
    ('ASKED', 'APPROVED', 'DECLINED', 'APPLIED', 'DONE', 'REJECTED', 'DROPPED', 'WITHDRAWN'));
alter table urgent_insertion add column version integer not null default 0;
drop index urgent_insertion_open;
create unique index urgent_insertion_open on urgent_insertion (order_number)
    where state in ('ASKED', 'APPROVED', 'DECLINED', 'APPLIED');

alter table delay_notice add column version integer not null default 0;
