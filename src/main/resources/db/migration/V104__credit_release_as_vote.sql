-- What was released, as the order stood then; empty for releases of before.
alter table credit_release add column content text not null default '';

-- A level that is not asked since its only possible approver has agreed to the same content elsewhere: what he did there,
-- and its number among what is kept of it.
alter table approval_round
    add column agreed_by     text,
    add column agreed_as     text,
    add column agreed_number bigint,
    add constraint approval_round_agreed check (num_nulls(agreed_by, agreed_as, agreed_number) in (0, 3));
alter table approval
    add column same_as        text,
    add column same_as_number bigint,
    add constraint approval_same_as check (num_nulls(same_as, same_as_number) in (0, 2));
