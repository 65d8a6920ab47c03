-- What an import did to which record: how it stood before (absent for a new one), and a fingerprint of how the import left it.
create table import_record (
    import_id bigint not null references import_job,
    record    text   not null,
    before    text,
    left_as   text   not null,
    primary key (import_id, record)
);

alter table import_job drop constraint import_job_state_check;
alter table import_job
    add column undone_by text,
    add column undone_at timestamptz,
    add constraint import_job_state_check
        check (state in ('UPLOADED', 'CHECKING', 'REFUSED', 'RUNNING', 'DONE', 'FAILED', 'UNDONE')),
    add constraint import_job_undone check ((state = 'UNDONE') = (undone_at is not null and undone_by is not null));
