-- How records stood before an import holds personal data: it is kept for as long as the import may be taken back, and no longer
-- once it was. What an import brought stays known by its key, so that the checker can look for it.
alter table import_record
    add column brought    boolean     not null default false,
    add column keep_until timestamptz not null default now() + interval '90 days';
update import_record set brought = before is null;
alter table import_record alter column keep_until drop default;
update import_record r set before = null, left_as = '' from import_job j where j.id = r.import_id and j.state = 'UNDONE';
create index import_record_ends on import_record (keep_until);
