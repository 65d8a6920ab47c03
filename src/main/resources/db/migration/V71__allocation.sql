-- What the allocation table is asked about when goods arrive for somebody who waits. Who waited before is asked about as a
-- standard customer without a wanted day until then.
alter table back_order add column tier text not null default 'STANDARD';
alter table back_order add column requested_on date;
