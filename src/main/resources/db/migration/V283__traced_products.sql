-- How pieces of a product are told from each other when they leave, and for how long we answer for them: of the product, and of
-- each line as it was when it was ordered.
alter table product
    add column tracing         text not null default 'NONE' check (tracing in ('NONE', 'SERIAL', 'BATCH')),
    add column warranty_months integer check (warranty_months between 1 and 1200);
alter table order_line
    add column tracing         text not null default 'NONE' check (tracing in ('NONE', 'SERIAL', 'BATCH')),
    add column warranty_months integer check (warranty_months between 1 and 1200);
