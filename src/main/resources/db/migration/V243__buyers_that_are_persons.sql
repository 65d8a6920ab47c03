-- Who has no tax id is a natural person only where somebody said so: an invoice cannot be voided.
alter table electronic_invoice_kind add column person boolean not null default false;
-- What was issued without a tax id was issued to a person.
alter table electronic_invoice add column person boolean not null default false;
update electronic_invoice set person = true where tax_id is null and state = 'ISSUED';
