-- A case that is signed off has a number, and keeps how far those go who have agreed so far.
alter table credit_case
    add column number varchar(32),
    add column release_amount numeric(19, 2),
    add column release_deviation numeric(5, 2),
    add column release_until date;
update credit_case set number = 'CC-' || to_char(opened_at, 'YYYY') || '-' || lpad(id::text, 8, '0');
alter table credit_case alter column number set not null;
create unique index credit_case_number on credit_case (number);
