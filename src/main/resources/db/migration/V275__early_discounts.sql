-- What who pays a document early may keep of it, as its terms said when it was issued; given once, as a correction.
alter table invoice add discount_percent numeric(5, 2), add discount_until date;
-- What is there is looked at by V292, while others go on writing.
alter table invoice
    add constraint invoice_discount_percent_check check (discount_percent > 0 and discount_percent <= 50) not valid,
    add constraint invoice_discount_check check ((discount_percent is null) = (discount_until is null)) not valid;

alter table invoice_correction drop constraint invoice_correction_reason_check;
alter table invoice_correction add constraint invoice_correction_reason_check
    check (reason in ('WRONG_INVOICE', 'GOODS_RETURNED', 'SERVICE_ENDED', 'ALLOWANCE', 'EARLY_DISCOUNT')) not valid;
create unique index invoice_correction_discount on invoice_correction (invoice)
    where reason = 'EARLY_DISCOUNT' and state not in ('DECLINED', 'WITHDRAWN');
