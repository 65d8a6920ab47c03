-- A shipment is an entity: its version says that it was saved before.
alter table shipment add column version integer not null default 0;
