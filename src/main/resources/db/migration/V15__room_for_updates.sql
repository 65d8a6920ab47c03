-- An order's rows change several times in a short life: room on their page lets a new version stay beside the old one,
-- without touching an index.
alter table sales_order set (fillfactor = 70);
alter table order_line set (fillfactor = 70);
alter table credit_account set (fillfactor = 50);
alter table credit_commitment set (fillfactor = 70);
alter table stock_item set (fillfactor = 50);
alter table stock_reservation set (fillfactor = 80);
alter table delivery set (fillfactor = 80);
alter table invoice set (fillfactor = 70);
