-- Finance is told whom a document is made out to. One that was issued before is told as it would have been then: its message may
-- be on its way, and is known again by its text.
alter table invoice add column buyer_told boolean not null default false;
