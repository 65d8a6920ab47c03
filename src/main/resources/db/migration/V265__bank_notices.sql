-- Notices of a bank (camt.054) beside its statements: they tell movements before a statement proves them, or of what a sum in it consists.
alter table bank_statement add column kind text not null default 'STATEMENT' check (kind in ('STATEMENT', 'NOTICE'));
alter table bank_statement alter column kind drop default;
alter table bank_statement alter column opening drop not null;
alter table bank_statement alter column closing drop not null;
alter table bank_statement add constraint bank_statement_balances
    check ((opening is null) = (kind = 'NOTICE') and (closing is null) = (kind = 'NOTICE'));
-- A statement may hold more lines than it told: those by which a notice told of what its sums consist.
alter table bank_statement drop constraint bank_statement_check;
alter table bank_statement add constraint bank_statement_left_open check (left_open >= 0);

-- A line counts in one statement or notice, and was told by one: by another one where a notice told it first, or in more words.
alter table bank_line add column told_by bigint references bank_statement;
update bank_line set told_by = statement;
alter table bank_line alter column told_by set not null;
alter table bank_line add column entry_id text not null default '';
alter table bank_line alter column entry_id drop default;
-- Why the bank gave money back, as it says it: mostly a code of ISO 20022.
alter table bank_line add column return_reason text not null default '';
alter table bank_line alter column return_reason drop default;
-- The line that stands for this one.
alter table bank_line add column repeats bigint references bank_line;
alter table bank_line drop constraint bank_line_state_check;
alter table bank_line add constraint bank_line_state_check
    check (state in ('OPEN', 'APPLIED', 'SET_ASIDE', 'REPEATED', 'WITHDRAWN'));
alter table bank_line add constraint bank_line_repeats check ((state = 'REPEATED') = (repeats is not null));

create index bank_line_told_by on bank_line (told_by) where told_by <> statement;
create index bank_line_repeats on bank_line (repeats) where repeats is not null;
-- What a notice and a statement of the same days tell.
create index bank_line_day on bank_line (account, booked_on);
