package io.orderwright.owners.diagrams.migration;

import io.orderwright.owners.diagrams.DiagramEvent.InstanceMoved;
import io.orderwright.owners.diagrams.DiagramEvent.MigrationFinished;
import io.orderwright.owners.diagrams.DiagramEvent.MigrationStopped;
import io.orderwright.owners.diagrams.gray.GrayStarts;
import io.orderwright.owners.diagrams.migration.domain.DiagramMigration;
import io.orderwright.owners.diagrams.migration.domain.MigrationBooks;
import io.orderwright.owners.diagrams.migration.ports.CheckedWaits;
import io.orderwright.owners.diagrams.migration.ports.MigrationEngine;
import io.orderwright.owners.diagrams.migration.ports.MoveObstacle;
import io.orderwright.owners.diagrams.migration.ports.MoveRefused;
import io.orderwright.owners.diagrams.migration.ports.MoveWay;
import io.orderwright.owners.diagrams.migration.ports.StartedInstance;
import io.orderwright.owners.diagrams.migration.store.MigrationRows;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves one instance after the other, each in a transaction of its own with what is recorded of it: killed at any moment, it goes
 * on where it was, and none moves twice. Several nodes share the work.
 */
@Component
class MigrationRun {

    /** Why the system stops one. */
    static final String ANOTHER_VERSION = "another-version";

    private static final Logger log = LoggerFactory.getLogger(MigrationRun.class);

    private static final int MOST_RUNNING = 50;
    private static final int MOST_TRIES = 20;
    private static final int TRIES_AT_A_TIME = 5;

    private final MigrationBooks migrations;
    private final MigrationRows rows;
    private final MigrationEngine engine;
    private final GrayStarts gray;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    MigrationRun(
            MigrationBooks migrations,
            MigrationRows rows,
            MigrationEngine engine,
            GrayStarts gray,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.migrations = migrations;
        this.rows = rows;
        this.engine = engine;
        this.gray = gray;
        this.transaction = transaction;
        this.events = events;
        this.calendar = calendar;
    }

    /** Goes on with all that are under way, until none is left for this node. */
    void goOn() {
        for (DiagramMigration one : migrations.running(Limit.of(MOST_RUNNING))) {
            MigrationView migration = one.view();
            MoveWay way =
                    new MoveWay(migration.process(), migration.from(), migration.to(), rows.steps(migration.id()));
            while (!Thread.currentThread().isInterrupted() && !isOvertaken(migration) && moveNext(migration, way)) {
                log.trace("{} of migration {}", migration.process(), migration.id());
            }
            finish(migration.id());
        }
    }

    /** Asked before each, since a release can come between two of them; what goes back goes back whatever is in force. */
    private boolean isOvertaken(MigrationView migration) {
        boolean overtaken = migration.backOutOf() == null
                && !gray.common(migration.process()).equals(OptionalInt.of(migration.to()));
        if (overtaken) {
            stop(migration.id());
        }
        return overtaken;
    }

    private void stop(long id) {
        transaction.executeWithoutResult(status -> migrations
                .held(id)
                .filter(DiagramMigration::isRunning)
                .ifPresent(running -> {
                    running.stop(ANOTHER_VERSION, BusinessEvent.SYSTEM, calendar.now());
                    String process = migrations.saveAndFlush(running).view().process();
                    rows.leave(id, calendar.now());
                    events.publishEvent(new MigrationStopped(process, BusinessEvent.SYSTEM, id, ANOTHER_VERSION));
                }));
    }

    /** @return whether there is another one for this node now */
    private boolean moveNext(MigrationView migration, MoveWay way) {
        AtomicReference<@Nullable StartedInstance> tried = new AtomicReference<>();
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                StartedInstance next = rows.next(migration.id()).orElse(null);
                tried.set(next);
                if (next != null) {
                    move(migration, way, next);
                }
                return next != null;
            }));
        } catch (RuntimeException failed) {
            StartedInstance next = tried.get();
            if (next == null) {
                throw failed;
            }
            return stays(migration.id(), next.instance(), failed);
        }
    }

    private void move(MigrationView migration, MoveWay way, StartedInstance next) {
        CheckedWaits waits = engine.move(next.instance(), way);
        rows.moved(migration.id(), next.instance(), waits, calendar.now());
        events.publishEvent(new InstanceMoved(
                next.subject(),
                Objects.requireNonNullElse(migration.decidedBy(), migration.askedBy()),
                migration.process(),
                migration.id(),
                migration.from(),
                migration.to()));
    }

    /** @return whether the next one may be tried at once */
    private boolean stays(long migration, String instance, RuntimeException failed) {
        if (failed instanceof MoveRefused refused && !refused.isOfTheMoment()) {
            MoveOutcome outcome = refused.isGone() ? MoveOutcome.ENDED : MoveOutcome.REFUSED;
            settle(migration, instance, outcome, refused.obstacles());
            return true;
        }
        log.warn("instance {} was not moved; it is tried again", instance, failed);
        int tries = Objects.requireNonNull(transaction.execute(status -> rows.tried(migration, instance)));
        if (tries >= MOST_TRIES) {
            List<MoveObstacle> why = failed instanceof MoveRefused refused
                    ? refused.obstacles()
                    : List.of(MoveObstacle.of("", "migrations.obstacle.busy", String.valueOf(tries)));
            settle(migration, instance, MoveOutcome.REFUSED, why);
        }
        return tries % TRIES_AT_A_TIME != 0 || tries >= MOST_TRIES;
    }

    private void settle(long migration, String instance, MoveOutcome outcome, List<MoveObstacle> obstacles) {
        transaction.executeWithoutResult(status -> rows.stays(migration, instance, outcome, obstacles, calendar.now()));
    }

    private void finish(long id) {
        transaction.executeWithoutResult(status -> migrations
                .held(id)
                .filter(DiagramMigration::isRunning)
                .filter(running -> rows.waiting(id) == 0)
                .ifPresent(running -> {
                    running.finish(BusinessEvent.SYSTEM, calendar.now());
                    String process = migrations.saveAndFlush(running).view().process();
                    MigrationProgress made = rows.progress(id);
                    events.publishEvent(new MigrationFinished(
                            process, BusinessEvent.SYSTEM, id, made.moved(), made.all() - made.moved()));
                }));
    }
}
