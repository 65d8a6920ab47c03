-- Whose accounts are known is shown by customer.
create index payer_account_customer on payer_account (customer, account);
