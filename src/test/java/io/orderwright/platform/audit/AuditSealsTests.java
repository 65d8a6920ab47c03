package io.orderwright.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.platform.audit.store.AuditSealRecords;
import io.orderwright.platform.security.RunningApplication;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What was sealed of the audit trail cannot be changed, taken out or added to without a seal that shows it. */
@Tag("security")
@RunningApplication
class AuditSealsTests {

    @Autowired
    AuditSeals seals;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String subject = "SO-SEAL-" + UUID.randomUUID();

    @BeforeEach
    void threeRecordsAndTheirSeal() {
        write(3);
        // Others may still be writing, for whom records of later transactions wait.
        await().until(() -> {
            seals.seal();
            return isSealed();
        });
    }

    @Test
    void whatNobodyTouchedIsWhole() {
        assertThat(broken()).isEmpty();
    }

    @Test
    void aRecordIsSealedOnce() {
        Long sealed = jdbc.queryForObject("select sum(records) from audit_seal", Long.class);
        Long there = jdbc.queryForObject(
                """
                select count(*) from audit_record a, (select * from audit_seal order by number desc limit 1) s
                where (a.generation, a.xact, a.id) <= (s.generation, s.xact, s.last_record)""",
                Long.class);
        assertThat(sealed).isEqualTo(there);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_record set actor = 'somebody else' where subject = ?",
                "update audit_record set details = '{\"a\":1}' where subject = ?",
                "update audit_record set origin = '10.0.0.1' where subject = ?",
                "update audit_record set at = at + interval '1 microsecond' where subject = ?",
                "delete from audit_record where id = (select min(id) from audit_record where subject = ?)",
                "insert into audit_record (at, actor, subject, event, details, generation, xact)"
                        + " select at, actor, subject, event, details, 0, '0' from audit_record"
                        + " where id = (select min(id) from audit_record where subject = ?)"
            })
    void whoeverGoesRoundTheTriggersIsFound(String change) {
        assertThat(afterTampering(change, subject)).isNotEmpty();
    }

    @Test
    void aSealThatIsMadeAnewBreaksTheOnesAfterIt() {
        Long first = jdbc.queryForObject("select max(number) from audit_seal", Long.class);
        write(1);
        await().until(() -> {
            seals.seal();
            return jdbc.queryForObject("select max(number) from audit_seal", Long.class) > first;
        });
        assertThat(afterTampering("update audit_seal set hash = repeat('a', 64) where number = ?", first))
                .extracting(found -> found.get("subject"))
                .contains("seal " + first, "seal " + (first + 1));
    }

    @Test
    void aSealThatIsTakenOutIsMissed() {
        Long newest = jdbc.queryForObject("select max(number) from audit_seal", Long.class);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.execute("alter table audit_seal disable trigger user");
            jdbc.update(
                    """
                    insert into audit_seal select number + 2, generation, xact, last_record, records, hash, sealed_at
                    from audit_seal where number = ?""",
                    newest);
            assertThat(broken()).anySatisfy(found -> assertThat(found)
                    .containsEntry("subject", "seal " + (newest + 2))
                    .containsEntry("found", "after seal " + newest));
        });
    }

    private void write(int events) {
        transaction.executeWithoutResult(status -> {
            for (int event = 0; event < events; event++) {
                jdbc.update(
                        "insert into audit_record (at, actor, subject, event, details) values (now(), 'sally', ?, 'Tried', '{}')",
                        subject);
            }
        });
    }

    private boolean isSealed() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                """
                select exists (select from audit_seal s join audit_record a
                    on (a.generation, a.xact, a.id) <= (s.generation, s.xact, s.last_record)
                    where a.id = (select max(id) from audit_record where subject = ?))""",
                Boolean.class,
                subject));
    }

    private List<Map<String, Object>> afterTampering(String change, Object of) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.execute("alter table audit_record disable trigger user");
            jdbc.execute("alter table audit_seal disable trigger user");
            assertThat(jdbc.update(change, of)).isPositive();
            return broken();
        });
    }

    private List<Map<String, Object>> broken() {
        return jdbc.queryForList(AuditSealRecords.BROKEN);
    }
}
