-- Whoever takes an import back asks first who names a customer or product and removes it then; whoever names one asks first
-- whether it is there and writes it down then. So that neither overlooks the other, naming holds the row until the transaction
-- ends, as a foreign key would, and what was removed is remembered: whoever still names it has lost a race, is run again and
-- hears that there is none. What never was there stays the business of the module that writes.
create table removed_record (
    kind text not null check (kind in ('customer', 'product')),
    key  text not null,
    primary key (kind, key)
);

create function remember_removed_customer() returns trigger language plpgsql as $$
begin
    insert into removed_record (kind, key) values ('customer', old.code) on conflict do nothing;
    return null;
end
$$;
create function forget_removed_customer() returns trigger language plpgsql as $$
begin
    delete from removed_record where kind = 'customer' and key = new.code;
    return null;
end
$$;
create trigger customer_removed after delete on customer for each row execute function remember_removed_customer();
create trigger customer_entered after insert on customer for each row execute function forget_removed_customer();

create function remember_removed_product() returns trigger language plpgsql as $$
begin
    insert into removed_record (kind, key) values ('product', old.sku) on conflict do nothing;
    return null;
end
$$;
create function forget_removed_product() returns trigger language plpgsql as $$
begin
    delete from removed_record where kind = 'product' and key = new.sku;
    return null;
end
$$;
create trigger product_removed after delete on product for each row execute function remember_removed_product();
create trigger product_entered after insert on product for each row execute function forget_removed_product();

-- The argument is the column that names it.
create function keep_named_customer() returns trigger language plpgsql as $$
declare
    named text := to_jsonb(new) ->> tg_argv[0];
begin
    if named is not null then
        perform from customer where code = named for key share;
        if not found and exists (select from removed_record where kind = 'customer' and key = named) then
            raise exception 'customer % was removed meanwhile', named using errcode = 'serialization_failure';
        end if;
    end if;
    return new;
end
$$;
create function keep_named_product() returns trigger language plpgsql as $$
begin
    perform from product where sku = new.sku for key share;
    if not found and exists (select from removed_record where kind = 'product' and key = new.sku) then
        raise exception 'product % was removed meanwhile', new.sku using errcode = 'serialization_failure';
    end if;
    return new;
end
$$;

create trigger sales_order_names before insert or update of customer_code on sales_order
    for each row execute function keep_named_customer('customer_code');
create trigger past_order_names before insert on past_order
    for each row execute function keep_named_customer('customer_code');
create trigger invoice_names before insert on invoice
    for each row execute function keep_named_customer('customer_code');
create trigger receipt_names before insert on receipt
    for each row execute function keep_named_customer('customer_code');
create trigger price_list_names before insert or update of customer_code on price_list
    for each row execute function keep_named_customer('customer_code');
create trigger credit_account_names before insert on credit_account
    for each row execute function keep_named_customer('customer_code');
create trigger bank_line_names before insert or update of customer on bank_line
    for each row execute function keep_named_customer('customer');
create trigger payer_account_names before insert or update of customer on payer_account
    for each row execute function keep_named_customer('customer');

create trigger order_line_names before insert or update of sku on order_line
    for each row execute function keep_named_product();
create trigger price_list_entry_names before insert or update of sku on price_list_entry
    for each row execute function keep_named_product();
create trigger stock_item_names before insert on stock_item for each row execute function keep_named_product();
create trigger stock_count_names before insert on stock_count for each row execute function keep_named_product();
create trigger expected_receipt_names before insert on expected_receipt for each row execute function keep_named_product();
create trigger supplier_offer_names before insert on supplier_offer for each row execute function keep_named_product();
create trigger requisition_names before insert on requisition for each row execute function keep_named_product();
create trigger made_product_names before insert on made_product for each row execute function keep_named_product();
create trigger work_order_names before insert on work_order for each row execute function keep_named_product();
