-- A change order may want other prices of an order's lines.
alter table change_order add column prices jsonb;
