-- Whoever placed, wrote or counted what is asked about never answers, however he is asked (ADR 0203).
alter table approval_round add column excluded jsonb not null default '{}' check (jsonb_typeof(excluded) = 'object');
comment on column approval_round.excluded is 'Who else than the submitter never answers, by login, and what he did';
