-- Counted, and somebody else is asked about the differences; asked_by is one who has counted.
alter table stock_take
    drop constraint stock_take_state_check,
    add constraint stock_take_state_check check (state in ('OPEN', 'ASKED', 'RELEASED', 'CANCELLED')),
    add column asked_by text;
