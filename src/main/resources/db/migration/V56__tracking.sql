-- Orders whose tracking links were revoked: only links of the present revision lead to the order.
create table tracking_revocation (
    order_number text        primary key,
    revision     integer     not null check (revision > 0),
    revoked_by   text        not null,
    revoked_at   timestamptz not null
);
