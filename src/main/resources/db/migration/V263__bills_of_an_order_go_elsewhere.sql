-- Where the bills of one order go, other than its customer's; absent for the customer's address of bills.
alter table sales_order add column bill_to jsonb;
