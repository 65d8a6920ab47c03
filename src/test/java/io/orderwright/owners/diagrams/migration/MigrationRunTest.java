package io.orderwright.owners.diagrams.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

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
import io.orderwright.owners.diagrams.migration.ports.StartedInstance;
import io.orderwright.owners.diagrams.migration.store.MigrationRows;
import io.orderwright.platform.kernel.BusinessHours;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.WorkingDays;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One instance after the other: those that cannot be moved stay with their reasons, and keep no other one waiting. */
@Tag("unit")
class MigrationRunTest {

    private static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");

    private final MigrationBooks books = mock(MigrationBooks.class);
    private final MigrationRows rows = mock(MigrationRows.class);
    private final MigrationEngine engine = mock(MigrationEngine.class);
    private final GrayStarts gray = mock(GrayStarts.class);
    private final CompanyCalendar calendar = new CompanyCalendar(
            Clock.fixed(NOW, ZoneOffset.UTC),
            ZoneOffset.UTC,
            new WorkingDays(EnumSet.allOf(DayOfWeek.class), Set.of(), Set.of()),
            new BusinessHours(LocalTime.of(9, 0), LocalTime.of(18, 0)));
    private final List<Object> told = new ArrayList<>();
    private final Deque<StartedInstance> waiting = new ArrayDeque<>();
    private final AtomicInteger tries = new AtomicInteger();
    private final DiagramMigration migration = DiagramMigration.asked("copy", 2, 3, "because", "peter", NOW);
    private final MigrationRun run = new MigrationRun(
            books,
            rows,
            engine,
            gray,
            new TransactionTemplate(mock(PlatformTransactionManager.class)),
            told::add,
            calendar);

    @BeforeEach
    void oneIsUnderWay() {
        ReflectionTestUtils.setField(migration, "id", 7L);
        migration.begin("", "grace", NOW);
        when(books.running(any())).thenReturn(List.of(migration));
        when(books.held(7)).thenReturn(Optional.of(migration));
        when(books.saveAndFlush(migration)).thenReturn(migration);
        when(gray.common("copy")).thenReturn(OptionalInt.of(3));
        when(rows.next(7)).thenAnswer(asked -> Optional.ofNullable(waiting.peek()));
        when(rows.waiting(7)).thenAnswer(asked -> (long) waiting.size());
        when(rows.progress(7)).thenReturn(new MigrationProgress(0, 1, 1, 1, 0, 0, 0));
        when(rows.tried(eq(7L), any())).thenAnswer(asked -> tries.incrementAndGet());
        doAnswer(asked -> {
                    waiting.remove();
                    return null;
                })
                .when(rows)
                .moved(anyLong(), any(), any(), any());
        doAnswer(asked -> {
                    waiting.remove();
                    return null;
                })
                .when(rows)
                .stays(anyLong(), any(), any(), any(), any());
        doAnswer(asked -> {
                    waiting.clear();
                    return null;
                })
                .when(rows)
                .leave(anyLong(), any());
    }

    @Test
    void eachHasItsTurn() {
        List.of("a", "b", "c").forEach(one -> waiting.add(new StartedInstance(one, "SO-" + one)));
        List<MoveObstacle> why = List.of(MoveObstacle.of("twice", "migrations.obstacle.no-counterpart"));
        when(engine.move(eq("a"), any())).thenReturn(new CheckedWaits(1, 0));
        when(engine.move(eq("b"), any())).thenThrow(MoveRefused.because(why));
        when(engine.move(eq("c"), any())).thenThrow(MoveRefused.gone());
        run.goOn();
        verify(rows).moved(7, "a", new CheckedWaits(1, 0), NOW);
        verify(rows).stays(7, "b", MoveOutcome.REFUSED, why, NOW);
        verify(rows).stays(7, "c", MoveOutcome.ENDED, List.of(), NOW);
        assertThat(told)
                .containsExactly(
                        new InstanceMoved("SO-a", "grace", "copy", 7, 2, 3),
                        new MigrationFinished("copy", "system", 7, 1, 2));
        assertThat(migration.view().state()).isEqualTo(MigrationState.DONE);
    }

    /** Somebody works on it each time: five times at once, and again at the next look, until it is left alone. */
    @Test
    void whatIsWorkedOnIsTriedAgainAndStaysInTheEnd() {
        waiting.add(new StartedInstance("a", "SO-a"));
        when(engine.move(any(), any())).thenThrow(new CannotAcquireLockException("race"));
        run.goOn();
        assertThat(tries).hasValue(5);
        assertThat(migration.isRunning()).isTrue();
        for (int look = 2; look <= 4; look++) {
            run.goOn();
        }
        assertThat(tries).hasValue(20);
        verify(rows)
                .stays(
                        7,
                        "a",
                        MoveOutcome.REFUSED,
                        List.of(MoveObstacle.of("", "migrations.obstacle.busy", "20")),
                        NOW);
        assertThat(migration.view().state()).isEqualTo(MigrationState.DONE);
    }

    @Test
    void whereNotAllBeginOnItAnyMoreNothingMoves() {
        waiting.add(new StartedInstance("a", "SO-a"));
        when(gray.common("copy")).thenReturn(OptionalInt.empty());
        run.goOn();
        verify(engine, never()).move(any(), any());
        assertThat(migration.view().state()).isEqualTo(MigrationState.STOPPED);
        assertThat(told).containsExactly(new MigrationStopped("copy", "system", 7, "another-version"));
    }

    @Test
    void aReleaseBetweenTwoInstancesLeavesTheSecondWhereItIs() {
        List.of("a", "b").forEach(one -> waiting.add(new StartedInstance(one, "SO-" + one)));
        when(engine.move(eq("a"), any())).thenAnswer(asked -> {
            when(gray.common("copy")).thenReturn(OptionalInt.of(4));
            return new CheckedWaits(1, 0);
        });
        run.goOn();
        verify(engine, never()).move(eq("b"), any());
        assertThat(migration.view().state()).isEqualTo(MigrationState.STOPPED);
        assertThat(told)
                .containsExactly(
                        new InstanceMoved("SO-a", "grace", "copy", 7, 2, 3),
                        new MigrationStopped("copy", "system", 7, "another-version"));
    }

    /** The engine fails because it ended between two looks: the next try finds it gone. */
    @Test
    void whatEndsInTheMiddleOfItsMoveHasEnded() {
        waiting.add(new StartedInstance("a", "SO-a"));
        when(engine.move(any(), any()))
                .thenThrow(MoveRefused.forNow(MoveObstacle.of("", "migrations.obstacle.engine", "not there")))
                .thenThrow(MoveRefused.gone());
        run.goOn();
        assertThat(tries).hasValue(1);
        verify(rows).stays(7, "a", MoveOutcome.ENDED, List.of(), NOW);
    }

    @Test
    void theEnginesOwnWordsAreSaidAfterTheLastTry() {
        waiting.add(new StartedInstance("a", "SO-a"));
        MoveObstacle said = MoveObstacle.of("", "migrations.obstacle.engine", "broken");
        when(engine.move(any(), any())).thenThrow(MoveRefused.forNow(said));
        for (int look = 1; look <= 4; look++) {
            run.goOn();
        }
        assertThat(tries).hasValue(20);
        verify(rows).stays(7, "a", MoveOutcome.REFUSED, List.of(said), NOW);
    }

    @Test
    void whatGoesBackGoesBackWhateverIsInForce() {
        migration.finish("system", NOW);
        DiagramMigration back = migration.backOut("not good", "grace", NOW);
        ReflectionTestUtils.setField(back, "id", 8L);
        when(books.running(any())).thenReturn(List.of(back));
        when(books.held(8)).thenReturn(Optional.of(back));
        when(books.saveAndFlush(back)).thenReturn(back);
        when(rows.progress(8)).thenReturn(new MigrationProgress(0, 1, 0, 0, 0, 0, 1));
        when(gray.common("copy")).thenReturn(OptionalInt.of(9));
        when(rows.next(8)).thenAnswer(asked -> Optional.ofNullable(waiting.peek()));
        waiting.add(new StartedInstance("a", "SO-a"));
        when(engine.move(any(), any())).thenReturn(new CheckedWaits(0, 1));
        run.goOn();
        verify(rows).moved(8, "a", new CheckedWaits(0, 1), NOW);
        assertThat(told).contains(new InstanceMoved("SO-a", "grace", "copy", 8, 3, 2));
    }
}
