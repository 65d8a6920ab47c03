package io.orderwright.owners.rules;

import io.orderwright.owners.rules.domain.DecisionsAgain;
import io.orderwright.owners.rules.domain.ReplayBooks;
import io.orderwright.owners.rules.domain.ReplayedPiece;
import io.orderwright.owners.rules.domain.TableReplay;
import io.orderwright.owners.rules.store.ReplayChanges;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.RecordedDecision;
import io.orderwright.platform.decisions.TableRefused;
import io.orderwright.platform.decisions.workshop.TableWorkshop;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.FieldRights;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks past decisions again of a workbook that an owner has brought in, a piece at a time, one workbook after the other. It writes
 * nothing but what it finds.
 */
@Service
public class TableReplays implements DisposableBean {

    /** As many as are asked at most. */
    public static final int MOST = 100_000;

    /** The newest of them are kept by name; the others are counted. */
    static final int KEPT = 1_000;

    private static final Logger log = LoggerFactory.getLogger(TableReplays.class);
    private static final int PIECE = 2_000;

    /** One of which nothing was heard for so long was left behind by an application that has ended. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final ReplayBooks replays;
    private final ReplayChanges changes;
    private final RuleReleases releases;
    private final TableWorkshop workshop;
    private final DecisionLog decisions;
    private final TransactionTemplate transaction;
    private final FieldRights rights;
    private final CompanyCalendar calendar;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "orderwright-replays"));

    TableReplays(
            ReplayBooks replays,
            ReplayChanges changes,
            RuleReleases releases,
            TableWorkshop workshop,
            DecisionLog decisions,
            TransactionTemplate transaction,
            FieldRights rights,
            CompanyCalendar calendar) {
        this.replays = replays;
        this.changes = changes;
        this.releases = releases;
        this.workshop = workshop;
        this.decisions = decisions;
        this.transaction = transaction;
        this.rights = rights;
        this.calendar = calendar;
    }

    /**
     * Begins to ask the newest decisions of the table again.
     *
     * @param wanted how many at most, from 1 to {@link #MOST}
     * @throws Refusal NOT_FOUND for an unknown workbook; INVALID for another number; CONFLICT for a workbook that cannot be used,
     *     and while one of it is under way
     */
    @DecidedBy({Roles.RULE_OWNER, Roles.PROCESS_OWNER, Roles.GENERAL_MANAGER})
    public ReplayView begin(long release, int wanted, String by) {
        if (wanted < 1 || wanted > MOST) {
            throw Refusal.invalid("wanted", "rules.replay-size", MOST);
        }
        ReleaseView asked = releases.get(release);
        DecisionsAgain again = again(asked);
        ReplayView begun = transaction.execute(status -> {
            replays.of(release, Limit.of(1)).stream()
                    .filter(TableReplay::isRunning)
                    .forEach(this::refuseUnlessSilent);
            return replays.saveAndFlush(new TableReplay(release, wanted, by, calendar.now()))
                    .view();
        });
        worker.execute(() -> run(begun.id(), asked.table(), again));
        return begun;
    }

    private void refuseUnlessSilent(TableReplay running) {
        if (!running.isSilentSince(calendar.now().minus(SILENCE))) {
            throw Refusal.conflict("rules.replay-running");
        }
        running.stop();
        replays.saveAndFlush(running);
    }

    private DecisionsAgain again(ReleaseView release) {
        try {
            return new DecisionsAgain(
                    workshop.trialInForce(release.table()),
                    workshop.trial(release.table(), releases.workbook(release.id())));
        } catch (TableRefused refused) {
            throw Refusal.conflict("rules.not-usable", refused.findings().size());
        }
    }

    private void run(long replay, String table, DecisionsAgain again) {
        try {
            long before = Long.MAX_VALUE;
            Optional<Long> next = Optional.of(before);
            while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
                long from = next.get();
                next = transaction.execute(status -> piece(replay, table, from, again));
            }
        } catch (Refusal | ConcurrencyFailureException stopped) {
            log.info("asking past decisions of {} again was stopped", table);
        } catch (RuntimeException failure) {
            log.error("past decisions of {} cannot be asked again", table, failure);
            transaction.executeWithoutResult(
                    status -> replays.findById(replay).filter(TableReplay::isRunning).ifPresent(this::stopped));
        }
    }

    /** @return the id before which the next piece begins; empty when all are asked */
    private Optional<Long> piece(long replay, String table, long before, DecisionsAgain again) {
        TableReplay known = replays.findById(replay).orElseThrow();
        List<RecordedDecision> past = decisions.page(table, before, Math.min(PIECE, known.left()));
        if (past.isEmpty()) {
            known.end();
            replays.saveAndFlush(known);
            return Optional.empty();
        }
        int kept = known.found();
        ReplayedPiece piece = again.ask(past);
        known.add(piece, calendar.now());
        changes.add(
                replay,
                piece.changes().stream().limit(Math.max(0, KEPT - kept)).toList());
        if (known.left() == 0) {
            known.end();
        }
        replays.saveAndFlush(known);
        return known.isRunning() ? Optional.of(piece.last()) : Optional.empty();
    }

    /** Ends one. @throws Refusal NOT_FOUND where there is none; CONFLICT where it has ended */
    @DecidedBy({Roles.RULE_OWNER, Roles.PROCESS_OWNER, Roles.GENERAL_MANAGER})
    public ReplayView stop(long replay, String by) {
        return transaction.execute(status -> {
            TableReplay known =
                    replays.findById(replay).orElseThrow(() -> Refusal.notFound("rules.unknown-replay", replay));
            stopped(known);
            return known.view();
        });
    }

    private void stopped(TableReplay replay) {
        replay.stop();
        replays.saveAndFlush(replay);
    }

    /** @throws Refusal NOT_FOUND where there is none */
    public ReplayView get(long replay) {
        return replays.findById(replay)
                .map(TableReplay::view)
                .orElseThrow(() -> Refusal.notFound("rules.unknown-replay", replay));
    }

    /** The newest one of a workbook; empty where nothing was asked again. */
    public Optional<ReplayView> last(long release) {
        return replays.of(release, Limit.of(1)).stream().map(TableReplay::view).findFirst();
    }

    /**
     * What would be otherwise, the newest decision first. The row of a table that is asked about credit tells a customer's grade:
     * who may not read that sees none.
     *
     * @param before the decision of the last one of the page before
     */
    public List<ReplayChange> changes(long replay, long before, int size) {
        List<ReplayChange> found = changes.page(replay, before, size);
        return rights.mayRead(FieldRights.Field.CREDIT)
                ? found
                : found.stream().map(ReplayChange::withoutRows).toList();
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
