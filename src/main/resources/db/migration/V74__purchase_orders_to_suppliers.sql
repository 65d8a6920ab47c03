-- Some suppliers take purchase orders by machine; the others get them on paper.
alter table supplier add column electronic boolean not null default false;

-- SENT: at a supplier that has not confirmed it yet.
alter table purchase_order drop constraint purchase_order_state_check;
alter table purchase_order add constraint purchase_order_state_check
    check (state in ('DRAFT', 'IN_APPROVAL', 'SENT', 'ORDERED', 'RECEIVED', 'DROPPED'));
alter table purchase_order add column confirmation text;
