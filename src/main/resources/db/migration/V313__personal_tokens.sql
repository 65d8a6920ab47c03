-- Tokens by which a person deploys from Camunda Modeler (ADR 0244): never the token, only its hash. Rows are never deleted.
create table personal_token (
    id         bigint generated always as identity primary key,
    person     text        not null check (person <> ''),
    prefix     text        not null,
    hash       bytea       not null unique check (length(hash) = 32),
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    revoked_at timestamptz,
    used_at    timestamptz,
    used_from  text
);
create index personal_token_person on personal_token (person, id desc);
comment on table personal_token is 'Each is for the deployments of one process owner, and for nothing else that he may do';
