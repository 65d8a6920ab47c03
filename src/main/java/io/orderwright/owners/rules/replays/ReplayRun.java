package io.orderwright.owners.rules.replays;

import io.orderwright.owners.rules.domain.DecisionsAgain;
import io.orderwright.owners.rules.domain.ReplayBooks;
import io.orderwright.owners.rules.domain.ReplayedPiece;
import io.orderwright.owners.rules.domain.TableReplay;
import io.orderwright.owners.rules.store.ReplayChanges;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.RecordedDecision;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks past decisions again, a piece in a transaction. */
@Component
class ReplayRun {

    /** The newest of what would be otherwise are kept by name; the others are counted. */
    static final int KEPT = 1_000;

    private static final Logger log = LoggerFactory.getLogger(ReplayRun.class);
    private static final int PIECE = 2_000;

    /** One of which nothing was heard for so long was left behind by an application that has ended. */
    static final Duration SILENCE = Duration.ofMinutes(1);

    private final ReplayBooks replays;
    private final ReplayChanges changes;
    private final DecisionLog decisions;
    private final TransactionTemplate transaction;
    private final CompanyCalendar calendar;

    ReplayRun(
            ReplayBooks replays,
            ReplayChanges changes,
            DecisionLog decisions,
            TransactionTemplate transaction,
            CompanyCalendar calendar) {
        this.replays = replays;
        this.changes = changes;
        this.decisions = decisions;
        this.transaction = transaction;
        this.calendar = calendar;
    }

    /** @throws Refusal CONFLICT while another one of the workbook is under way */
    ReplayView begin(TableReplay fresh, long release) {
        try {
            return transaction.execute(status -> {
                replays.of(release, Limit.of(1)).stream()
                        .filter(TableReplay::isRunning)
                        .forEach(this::refuseUnlessSilent);
                return replays.saveAndFlush(fresh).view();
            });
        } catch (DataIntegrityViolationException another) {
            throw Refusal.conflict("rules.replay-running");
        }
    }

    private void refuseUnlessSilent(TableReplay running) {
        if (!running.isSilentSince(calendar.now().minus(SILENCE))) {
            throw Refusal.conflict("rules.replay-running");
        }
        running.stop();
        replays.saveAndFlush(running);
    }

    void all(long replay, String table, DecisionsAgain again) {
        try {
            long before = Long.MAX_VALUE;
            Optional<Long> next = Optional.of(before);
            while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
                long from = next.get();
                next = transaction.execute(status -> piece(replay, table, from, again));
            }
            if (next.isPresent()) {
                log.info("the application ends before all decisions of {} are asked again", table);
                leave(replay);
            }
        } catch (Refusal | ConcurrencyFailureException stopped) {
            log.info("asking past decisions of {} again was stopped", table);
        } catch (RuntimeException failure) {
            log.error("past decisions of {} cannot be asked again", table, failure);
            leave(replay);
        }
    }

    private void leave(long replay) {
        // An interrupted thread gets no connection.
        boolean interrupted = Thread.interrupted();
        transaction.executeWithoutResult(status ->
                replays.findById(replay).filter(TableReplay::isRunning).ifPresent(this::stopped));
        if (interrupted) {
            Thread.currentThread().interrupt();
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
                replay, piece.changes().stream().limit(Math.max(0, KEPT - kept)).toList());
        if (known.left() == 0) {
            known.end();
        }
        replays.saveAndFlush(known);
        return known.isRunning() ? Optional.of(piece.last()) : Optional.empty();
    }

    /** @throws Refusal NOT_FOUND where there is none; CONFLICT where it has ended */
    ReplayView stop(long replay) {
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
}
