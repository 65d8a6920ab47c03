-- What the home page counts and sums: each by one index, some days or some rows of it.
create index invoice_issued on invoice (issued_on);
create index invoice_due on invoice (due_on) where paid < gross;
create index receipt_received on receipt (received_at);
create index delivery_dispatched on delivery (dispatched_at) where dispatched_at is not null;
