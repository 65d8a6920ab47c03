-- Rows are added in the order of their moments and never changed: a month is some ranges of pages. No row has an entry in it.
create index allocation_moment on allocation using brin (allocated_at) with (autosummarize = on);
