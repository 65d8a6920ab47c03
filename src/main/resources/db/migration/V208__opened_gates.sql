-- The day on which what waited for a deposit went on. Until then nobody is late with it: the order simply waits.
alter table invoice add gate_opened_on date check (gate_opened_on is null or deposit_gate is not null);
