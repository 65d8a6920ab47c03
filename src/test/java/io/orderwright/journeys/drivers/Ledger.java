package io.orderwright.journeys.drivers;

import io.orderwright.platform.checks.AllChecks;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The database itself: what the checks say of it, and what time or an accident would do to it. */
public final class Ledger {

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

    /** What the invariant checks say about it, asked in one transaction: a hundred and fifty cost as many commits. */
    public List<String> wrong(String subject) {
        return Objects.requireNonNull(transaction.execute(status -> asked(subject)));
    }

    private List<String> asked(String subject) {
        return AllChecks.sql().stream()
                .flatMap(check -> jdbc
                        .queryForList(
                                "select subject || ' ' || found from (" + check.query()
                                        + ") violation where subject = ?",
                                String.class,
                                subject)
                        .stream()
                        .map(found -> check.id() + ": " + found))
                .toList();
    }
}
