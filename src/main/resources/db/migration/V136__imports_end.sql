-- How often an import was begun: what took the application with it twice is not begun a third time.
alter table import_job add column attempts integer not null default 0;

-- Whoever brought it in wants it to end.
alter table import_job add column end_asked boolean not null default false;
