-- Fields that owners add to what the modules keep, and what is said in them: one row of values for each thing that has any.
create table own_field (
    subject  text    not null,
    code     text    not null,
    place    integer not null check (place between 0 and 9999),
    name_en  text    not null,
    name_zh  text    not null,
    help_en  text,
    help_zh  text,
    type     text    not null check (type in ('TEXT', 'NUMBER', 'DATE', 'FLAG', 'LIST')),
    unit     text,
    decimals integer not null check (decimals between 0 and 6),
    entries  jsonb   not null,
    required text    not null check (required in ('NEVER', 'AT_PLACEMENT', 'ALWAYS')),
    usual    text,
    readers  text[]  not null,
    writers  text[]  not null,
    shown    text[]  not null,
    retired  boolean not null,
    primary key (subject, code)
);
create unique index own_field_code on own_field (subject, lower(code));

create table own_field_values (
    subject      text  not null,
    subject_key  text  not null,
    field_values jsonb not null check (jsonb_typeof(field_values) = 'object' and field_values <> '{}'),
    primary key (subject, subject_key)
);
create index own_field_values_said on own_field_values using gin (field_values);
