-- Where a red invoice is found, as with blue ones; of those issued before, the platform knows.
alter table red_letter add column pdf text;
alter table red_letter add column ofd text;
alter table red_letter add column xml text;
