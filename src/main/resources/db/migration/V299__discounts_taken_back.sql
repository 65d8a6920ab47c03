-- An early discount is taken back with the money that earned it: a debit note asks for it, and it may be earned again.
alter table invoice_correction add taken_back_by text references invoice (number);
alter table invoice_correction
    add constraint invoice_correction_taken_back_check
        check (taken_back_by is null or (reason = 'EARLY_DISCOUNT' and credit_note is not null)) not valid;
create unique index invoice_correction_taken_back on invoice_correction (taken_back_by) where taken_back_by is not null;
drop index invoice_correction_discount;
create unique index invoice_correction_discount on invoice_correction (invoice)
    where reason = 'EARLY_DISCOUNT' and state not in ('DECLINED', 'WITHDRAWN') and taken_back_by is null;

alter table invoice_line drop constraint invoice_line_charge_check;
alter table invoice_line add constraint invoice_line_charge_check
    check (charge in ('RESTOCKING', 'FREIGHT', 'EARLY_DISCOUNT')) not valid;
