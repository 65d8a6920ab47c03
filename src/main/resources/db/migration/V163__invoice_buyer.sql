-- Whom an invoice is made out to, as of its issue. Null in what was issued before: what was printed then is not known here.
alter table invoice
    add column buyer_as_of date,
    add column buyer_title text,
    add column buyer_tax_id text,
    add column buyer_tax_id_form text check (buyer_tax_id_form in ('UNIFIED', 'OLD', 'FOREIGN')),
    add column buyer_address text,
    add column buyer_phone text,
    add column buyer_bank text,
    add column buyer_bank_account text,
    add column bill_to_code text,
    add column bill_to_receiver text,
    add column bill_to_phone text,
    add column bill_to_street text,
    add column bill_to_postal_code text,
    add column bill_to_city text,
    add column bill_to_region text,
    add column bill_to_country text,
    add constraint invoice_buyer check (
        (buyer_tax_id is null) = (buyer_tax_id_form is null)
        and (buyer_as_of is not null or (coalesce(buyer_title, buyer_tax_id, buyer_address, buyer_phone, buyer_bank,
            buyer_bank_account, bill_to_code) is null))
        and (bill_to_code is null) = (bill_to_street is null) and (bill_to_code is null) = (bill_to_receiver is null));
