package io.orderwright.journeys.drivers;

import io.orderwright.platform.checks.AllChecks;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The database itself: what the checks say of it, and what time or an accident would do to it. */
public final class Ledger {

    private static final String ALL = AllChecks.sql().stream()
            .map(check -> "select '" + check.id() + ": ' || subject || ' ' || found from (" + check.query()
                    + ") violation where subject = ?")
            .collect(Collectors.joining("\nunion all\n"));

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Ledger(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What time or an accident would do to the database. */
    public void sql(String statement, Object... values) {
        transaction.executeWithoutResult(status -> jdbc.update(statement, values));
    }

    /** What the invariant checks say about it, in one question: a hundred and fifty cost six times the work of this JVM. */
    public List<String> wrong(String subject) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.queryForList(
                ALL,
                String.class,
                Collections.nCopies(AllChecks.sql().size(), subject).toArray())));
    }
}
