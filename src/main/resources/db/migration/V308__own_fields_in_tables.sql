-- A workbook means by its columns about own fields what they meant when it was brought in, whatever they are called later.
alter table table_workbook add column own_facts jsonb not null default '[]';
create index table_workbook_own on table_workbook (release_id) where own_facts <> '[]';

-- What is said in fields by which lists are filtered, each by itself: an index that leads to so many things of one value as are
-- wanted and no further, which one over documents does not.
create table own_field_said (
    subject      text not null,
    code         text not null,
    said         text not null,
    subject_key  text not null,
    primary key (subject, code, said, subject_key)
);
create index own_field_said_of on own_field_said (subject, subject_key);
