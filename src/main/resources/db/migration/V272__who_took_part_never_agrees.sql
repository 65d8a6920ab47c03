-- Whoever placed, wrote or counted what is asked about never answers, however he is asked (ADR 0203).
alter table approval_round add column excluded jsonb not null default '{}';
-- What is there is looked at by V292, while others go on writing.
alter table approval_round
    add constraint approval_round_excluded_check check (jsonb_typeof(excluded) = 'object') not valid;
comment on column approval_round.excluded is 'Who else than the submitter never answers, by login, and what he did';
