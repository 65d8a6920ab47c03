-- What an urgent insertion takes is counted in the unit of its product, and says so. What was written before was in the unit
-- that the product has: a product keeps its unit while there is anything of it.
update urgent_insertion i set displacement = jsonb_set(i.displacement, '{losses}', (
    select jsonb_agg(one.loss || jsonb_build_object('unit', coalesce(p.unit, 'pc')) order by one.place)
    from jsonb_array_elements(i.displacement -> 'losses') with ordinality as one (loss, place)
    left join product p on p.sku = one.loss ->> 'sku'))
where jsonb_array_length(i.displacement -> 'losses') > 0;

-- What a document bills of an order's line is counted in that line's unit, and says so. Its lines are added and never changed:
-- for this once they are open.
alter table invoice_line add column unit text;
alter table invoice_line disable trigger invoice_line_append_only;
update invoice_line l set unit = o.unit
from invoice i join sales_order s on s.number = i.order_number join order_line o on o.order_id = s.id
where i.id = l.invoice_id and o.line_no = l.order_line;
update invoice_line set unit = 'pc' where quantity is not null and unit is null;
alter table invoice_line enable trigger invoice_line_append_only;
alter table invoice_line add check ((unit is null) = (quantity is null));
