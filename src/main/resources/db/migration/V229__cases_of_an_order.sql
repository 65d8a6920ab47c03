-- All cases of an order, also those that are closed: their notes and their version are read by its number.
create index if not exists credit_case_order on credit_case (order_number);
