-- A customer whose usual kind of electronic invoice is said stays while it is being said.
create trigger electronic_invoice_kind_names before insert on electronic_invoice_kind
    for each row execute function keep_named_customer('customer_code');
