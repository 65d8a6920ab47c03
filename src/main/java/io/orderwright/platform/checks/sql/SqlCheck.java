package io.orderwright.platform.checks.sql;

import io.orderwright.platform.checks.CheckResult;
import io.orderwright.platform.checks.CheckResult.Violation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One invariant as a query for what breaks it.
 *
 * @param invariant its number in docs/checks.md
 * @param query returns {@code subject} and {@code found}, both text, for each violation
 */
public record SqlCheck(String id, int invariant, String query) {

    /** Asks in the transaction at hand. All violations are counted in the database, a few are fetched. */
    public CheckResult run(JdbcTemplate jdbc) {
        List<Violation> violations = new ArrayList<>();
        long[] count = new long[1];
        jdbc.query(
                "select subject, found, count(*) over () from (" + query + ") violation order by 1, 2 limit "
                        + CheckResult.MOST,
                row -> {
                    violations.add(new Violation(String.valueOf(row.getString(1)), String.valueOf(row.getString(2))));
                    count[0] = row.getLong(3);
                });
        return CheckResult.of(id, invariant, count[0], violations);
    }
}
