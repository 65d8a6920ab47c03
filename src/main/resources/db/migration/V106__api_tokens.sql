-- Tokens by which programs come in: never the token, only its hash. Rows are never deleted: records name them.
create table api_token (
    id          bigint generated always as identity primary key,
    integration text        not null check (integration ~ '^[a-z][a-z0-9-]{1,39}$'),
    prefix      text        not null,
    hash        bytea       not null unique check (length(hash) = 32),
    roles       text[]      not null check (cardinality(roles) > 0),
    writes      boolean     not null,
    created_by  text        not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null check (expires_at > created_at),
    revoked_at  timestamptz,
    revoked_by  text,
    used_at     timestamptz,
    used_from   text,
    check ((revoked_at is null) = (revoked_by is null))
);

-- From where each was used, so that a new place is told once.
create table api_token_address (
    token_id bigint      not null references api_token,
    address  text        not null,
    first_at timestamptz not null,
    primary key (token_id, address)
);
