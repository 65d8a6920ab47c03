-- Whoever proposed a limit may give it up while it is asked about; nobody has decided it then.
do $$
declare
    rule record;
begin
    for rule in select conname from pg_constraint
        where conrelid = 'credit_limit'::regclass and contype = 'c'
            and (pg_get_constraintdef(oid) like '%REJECTED%' or pg_get_constraintdef(oid) like '%origin%decided_by%')
    loop
        execute format('alter table credit_limit drop constraint %I', rule.conname);
    end loop;
end
$$;
alter table credit_limit
    add constraint credit_limit_state check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    add constraint credit_limit_decided check (
        origin <> 'PROPOSED' or (state in ('PROPOSED', 'WITHDRAWN')) = (decided_by is null));
