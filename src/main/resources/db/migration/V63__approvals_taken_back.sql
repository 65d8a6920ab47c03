-- A finished approval can be taken back: it holds no longer, and the document is asked anew in a round of its own.
alter table approval_round drop constraint approval_round_state_check;
alter table approval_round add constraint approval_round_state_check
    check (state in ('OPEN', 'SENT_BACK', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'REVOKED'));
