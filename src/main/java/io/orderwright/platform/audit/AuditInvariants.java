package io.orderwright.platform.audit;

import io.orderwright.platform.audit.store.AuditSealRecords;
import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What must always be true of the audit trail. */
@Component
class AuditInvariants implements Invariants {

    private static final List<Invariant> ALL = List.of(
            new Invariant(
                    "audit-append-only",
                    10,
                    """
                    select w.name as subject, 'trigger missing or off' as found
                    from (values ('audit_record', 'audit_record_append_only'), ('audit_record', 'audit_record_no_truncate'),
                        ('audit_seal', 'audit_seal_append_only'), ('audit_seal', 'audit_seal_no_truncate')) w (kept, name)
                    where not exists (select 1 from pg_trigger t where t.tgname = w.name
                        and t.tgrelid = w.kept::regclass and t.tgenabled in ('O', 'A'))"""),
            new Invariant("audit-sealed", 10, AuditSealRecords.BROKEN));

    @Override
    public List<Invariant> invariants() {
        return ALL;
    }
}
