-- The character set that somebody has chosen for a file.
alter table import_job add column charset text;

-- How many further cells of the column have the same fault.
alter table import_error add column more bigint not null default 0;
