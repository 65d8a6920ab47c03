-- What is asked about is a document of any kind: lists show its kind, its title and its total without asking its books.
alter table approval_round
    add column kind           text not null default 'ORDER',
    add column title          text not null default '',
    add column total          numeric(19, 2),
    add column currency       char(3),
    add column fallback_group text;
update approval_round r set title = o.customer_name, total = o.gross, currency = o.currency
from sales_order o where o.number = r.subject;
alter table approval_round
    alter column kind drop default,
    alter column title drop default,
    add constraint approval_round_total check ((total is null) = (currency is null));

-- A level that is not asked: its only possible approver has just said yes to the same content at that level.
alter table approval add column same_as_level integer check (same_as_level < level_no);
