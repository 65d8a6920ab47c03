-- Who writes over what somebody else has written meanwhile is told so, and begins again.
alter table receipt add column version integer not null default 0;
alter table credit_commitment add column version integer not null default 0;
