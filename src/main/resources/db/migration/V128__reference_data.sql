-- A tax rate of 0 says why: tax offices take export, exemption, no tax and an ordinary 0 for different things.
alter table tax_rate add column zero_rate text check (zero_rate in ('EXPORT', 'EXEMPT', 'NOT_TAXED', 'ORDINARY'));
update tax_rate set zero_rate = 'ORDINARY' where rate = 0;
alter table tax_rate add check ((rate = 0) = (zero_rate is not null));

-- What a quantity may look like. A unit that is not here has been a product's own word until now: it is taken in.
create table unit (
    code     text    primary key check (code <> ''),
    decimals integer not null check (decimals between 0 and 3),
    active   boolean not null
);
insert into unit (code, decimals, active)
select code, 0, true
from unnest(string_to_array(
    'pc,pcs,piece,ea,unit,set,pair,box,carton,pack,case,bag,bottle,can,jar,roll,sheet,pallet,dozen,'
        || '个,件,台,套,只,支,根,张,把,块,条,片,颗,粒,双,对,副,盒,箱,包,袋,瓶,桶,罐,卷,托,打,本,册,组,辆', ',')) code;
insert into unit (code, decimals, active)
select code, 3, true
from unnest(string_to_array(
    'kg,g,t,lb,oz,m,cm,mm,km,ft,in,m2,m²,m3,m³,l,ml,h,min,day,'
        || '千克,公斤,克,吨,斤,米,厘米,毫米,千米,平方米,立方米,升,毫升,小时,天', ',')) code;
insert into unit (code, decimals, active) select distinct unit, 3, true from product on conflict do nothing;

-- Where somebody has dealt in parts of a piece, it is not for this change to say that there are none.
update unit set decimals = 3
where decimals = 0
    and (exists (select 1 from order_line l where l.unit = unit.code and l.ordered <> trunc(l.ordered))
        or exists (
            select 1 from stock_item s join product p on p.sku = s.sku
            where p.unit = unit.code and (s.on_hand <> trunc(s.on_hand) or s.safety <> trunc(s.safety))));

alter table import_job drop constraint import_job_kind_check;
alter table import_job add check (kind in
    ('CUSTOMERS', 'PRODUCTS', 'STOCK', 'RECEIPTS', 'ORDERS', 'EXCHANGE_RATES', 'TAX_RATES', 'UNITS'));
