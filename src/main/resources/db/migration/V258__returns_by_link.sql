-- Customers ask by the link of their order; somebody of ours answers for it.
alter table customer_return
    add column followed_by text,
    add column by_customer boolean not null default false;
update customer_return set followed_by = asked_by;
alter table customer_return
    alter column followed_by set not null,
    alter column by_customer drop default;

-- The home page of whoever answers for them.
create index customer_return_by_customer on customer_return (followed_by, id)
    where by_customer and state in ('REQUESTED', 'AUTHORISED');
