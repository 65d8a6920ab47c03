-- Money on a customer's account is looked for whenever a document is issued; money that names an order is not among it.
create index receipt_on_account on receipt (customer_code, currency) where order_number is null and allocated < amount;
