-- An order that wants more of what it lacks has another requisition for that; what is asked for twice, what is on its way rules out.
drop index requisition_once;
create index requisition_needed on requisition (needed_for, sku) where not withdrawn;
