-- A change order may want other goods too, or nothing more of what has not left.
alter table change_order add column added jsonb;
alter table change_order add column rest boolean not null default false;
