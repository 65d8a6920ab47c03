package io.orderwright.platform.checks;

import io.orderwright.platform.checks.partners.PartnerCheck;
import io.orderwright.platform.checks.partners.PartnerChecks;
import io.orderwright.platform.checks.sql.SqlCheck;
import io.orderwright.platform.checks.sql.SqlChecks;
import io.orderwright.platform.ground.Invariants;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs all checks over one snapshot of the database, so that it may run while work goes on. It reads whole tables: one
 * at a time on each node, and never longer than {@link #LONGEST} for one query.
 */
@Service
public class InvariantChecker {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int ROWS_AT_A_TIME = 2_000;
    private static final int WAIT_SECONDS = 30;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final PartnerChecks partners;
    private final List<SqlCheck> checks;
    private final CompanyCalendar calendar;
    private final ReentrantLock turn = new ReentrantLock();

    InvariantChecker(
            DataSource database,
            PlatformTransactionManager transactions,
            PartnerChecks partners,
            List<Invariants> modules,
            CompanyCalendar calendar) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(ROWS_AT_A_TIME);
        this.jdbc.setQueryTimeout((int) LONGEST.toSeconds());
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.partners = partners;
        this.checks = SqlChecks.with(modules);
        this.calendar = calendar;
    }

    /** @throws Refusal CONFLICT when another check is still running after half a minute */
    public CheckReport check() {
        if (!myTurn()) {
            throw Refusal.conflict("checks.running");
        }
        try {
            Instant begun = calendar.now();
            List<CheckResult> results = new ArrayList<>();
            PartnerCheck partner = partners.begin();
            snapshot.executeWithoutResult(status -> {
                // A day of the checks is the company's, not the machine's.
                jdbc.queryForObject(
                        "select set_config('timezone', ?, true)",
                        String.class,
                        calendar.zone().getId());
                checks.forEach(check -> results.add(check.run(jdbc)));
                partner.compare(jdbc);
            });
            results.addAll(partner.results());
            return new CheckReport(
                    begun, Duration.between(begun, calendar.now()).toMillis(), results);
        } finally {
            turn.unlock();
        }
    }

    private boolean myTurn() {
        try {
            return turn.tryLock(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
