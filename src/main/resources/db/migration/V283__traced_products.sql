-- How pieces of a product are told from each other when they leave, and for how long we answer for them: of the product, and of
-- each line as it was when it was ordered.
alter table product add column tracing text not null default 'NONE', add column warranty_months integer;
alter table order_line add column tracing text not null default 'NONE', add column warranty_months integer;
-- What is there is looked at by V292, while others go on writing.
alter table product
    add constraint product_tracing_check check (tracing in ('NONE', 'SERIAL', 'BATCH')) not valid,
    add constraint product_warranty_months_check check (warranty_months between 1 and 1200) not valid;
alter table order_line
    add constraint order_line_tracing_check check (tracing in ('NONE', 'SERIAL', 'BATCH')) not valid,
    add constraint order_line_warranty_months_check check (warranty_months between 1 and 1200) not valid;
