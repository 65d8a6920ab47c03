-- Approval of a purchase compares each price with the one at which the product was last ordered.
create index requisition_bought on requisition (sku) where purchase_order is not null and not withdrawn;
