-- What is settled of the audit trail is sealed in pieces, in the order of the change feed: the hash of a piece goes over the
-- hash of the piece before it, so that what was changed, taken out or put in between later shows at every seal from there on.
create table audit_seal (
    number      bigint      primary key,
    generation  integer     not null,
    xact        xid8        not null,
    last_record bigint      not null,
    records     bigint      not null check (records > 0),
    hash        text        not null check (hash ~ '^[0-9a-f]{64}$'),
    sealed_at   timestamptz not null
);
create trigger audit_seal_append_only before update or delete on audit_seal
    for each row execute function refuse_change();
create trigger audit_seal_no_truncate before truncate on audit_seal
    for each statement execute function refuse_change();

-- All that a record says, in one spelling for every server and session.
create function audit_words(a audit_record) returns text language sql stable as
    $$ select json_build_array(a.id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        a.actor, a.subject, a.event, a.details, a.origin, a.generation, a.xact::text)::text $$;
