-- What invoices to a customer name by the law of taxes.
create table tax_profile (
    customer           text primary key references customer (code),
    title              text,
    tax_id             text,
    tax_id_form        text check (tax_id_form in ('UNIFIED', 'OLD', 'FOREIGN')),
    registered_address text,
    registered_phone   text,
    bank               text,
    bank_account       text,
    check ((tax_id is null) = (tax_id_form is null))
);
