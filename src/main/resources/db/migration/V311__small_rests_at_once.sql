-- Small rests of many documents are written off at once, under one reference.
create index write_off_together on write_off (reference);
