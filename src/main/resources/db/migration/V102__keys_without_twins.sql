-- New codes that differ from a known one in letter case only are refused. Where such twins are there already, they stay, and
-- the index only finds them; where there are none, the database answers for races.
do $$
begin
    if exists (select 1 from customer group by lower(code) having count(*) > 1) then
        create index customer_code_folded on customer (lower(code));
    else
        create unique index customer_code_folded on customer (lower(code));
    end if;
    if exists (select 1 from product group by lower(sku) having count(*) > 1) then
        create index product_sku_folded on product (lower(sku));
    else
        create unique index product_sku_folded on product (lower(sku));
    end if;
end $$;
