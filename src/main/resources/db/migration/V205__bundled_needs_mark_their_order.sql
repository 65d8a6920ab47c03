-- A purchase order is shown with its lines, which are the needs that it bundles: who changes one changes it. Whoever does holds the
-- purchase order before, so that nobody waits for it here.
create function mark_bundled_needs() returns trigger language plpgsql as $$
begin
    update purchase_order set number = number
    where number in (case when tg_op <> 'INSERT' then old.purchase_order end, case when tg_op <> 'DELETE' then new.purchase_order end);
    return null;
end
$$;
create trigger requisition_mark after insert or delete or update of sku, quantity, purchase_order, price, lead_days, withdrawn
    on requisition for each row execute function mark_bundled_needs();
