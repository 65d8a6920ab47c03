-- Payment terms by code. What a code means never changes: customers, orders and documents keep copies of it.
create table payment_terms (
    code         text    primary key,
    rule         text    not null,
    longest_days integer not null check (longest_days between 0 and 365),
    name_en      text    not null,
    name_zh      text    not null,
    active       boolean not null
);
create unique index payment_terms_code on payment_terms (lower(code));

insert into payment_terms (code, rule, longest_days, name_en, name_zh, active)
select 'NET' || days, '100@INVOICE+' || days, days, 'Net ' || days || ' days', '票到 ' || days || ' 天', true
from (select distinct payment_terms_days as days from customer union select 30) used
where days between 0 and 365;

-- Absent for a number of days: it is NET and payment_terms_days.
alter table customer add payment_terms text references payment_terms (code), add terms_rule text,
    add check ((payment_terms is null) = (terms_rule is null));
alter table sales_order add payment_terms text, add terms_rule text,
    add check ((payment_terms is null) = (terms_rule is null));
