-- What an urgent insertion takes is counted in the unit of its product, and says so. What was written before was in the unit
-- that the product has: a product keeps its unit while there is anything of it.
update urgent_insertion i set displacement = jsonb_set(i.displacement, '{losses}', (
    select jsonb_agg(one.loss || jsonb_build_object('unit', coalesce(p.unit, 'pc')) order by one.place)
    from jsonb_array_elements(i.displacement -> 'losses') with ordinality as one (loss, place)
    left join product p on p.sku = one.loss ->> 'sku'))
where jsonb_array_length(i.displacement -> 'losses') > 0;
