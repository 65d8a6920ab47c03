-- A purchase order is an entity: its version says that it was saved before.
alter table purchase_order add column version integer not null default 0;
