package io.orderwright.owners.diagrams.migration.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.owners.diagrams.migration.MigrationState;
import io.orderwright.owners.diagrams.migration.MigrationView;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.util.ReflectionTestUtils;

/** A migration and who may do what with it, state by state. */
@Tag("unit")
class DiagramMigrationTest {

    private static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");

    @ParameterizedTest
    @EnumSource(MigrationState.class)
    void whatMayBeDoneFollowsFromTheState(MigrationState state) {
        boolean waits = state == MigrationState.PROPOSED;
        boolean running = state == MigrationState.RUNNING;
        assertThat(may(state, one -> one.withdraw("peter", NOW))).isEqualTo(waits);
        assertThat(may(state, one -> one.decline("", "grace", NOW))).isEqualTo(waits);
        assertThat(may(state, one -> one.begin("", "grace", NOW))).isEqualTo(waits);
        assertThat(may(state, one -> one.stop("why", "peter", NOW))).isEqualTo(running);
        assertThat(may(state, one -> one.finish("system", NOW))).isEqualTo(running);
        assertThat(may(state, one -> one.backOut("why", "grace", NOW)))
                .isEqualTo(state == MigrationState.STOPPED || state == MigrationState.DONE);
        assertThat(in(state).isRunning()).isEqualTo(running);
    }

    @Test
    void whoAskedDoesNotDecideAndNobodyElseWithdraws() {
        DiagramMigration waits = in(MigrationState.PROPOSED);
        refused(RefusalKind.FORBIDDEN, "migrations.own", () -> waits.begin("", "peter", NOW));
        refused(RefusalKind.FORBIDDEN, "migrations.own", () -> waits.decline("", "peter", NOW));
        refused(RefusalKind.FORBIDDEN, "migrations.not-own", () -> waits.withdraw("grace", NOW));
        assertThat(waits.view().state()).isEqualTo(MigrationState.PROPOSED);
        waits.begin(" well ", "grace", NOW);
        assertThat(waits.view().decidedBy()).isEqualTo("grace");
        assertThat(waits.view().comment()).isEqualTo("well");
    }

    @Test
    void nothingHappensWithoutAReason() {
        refused(
                RefusalKind.INVALID,
                "diagrams.reason-missing",
                () -> DiagramMigration.asked("a", 1, 2, " ", "peter", NOW));
        refused(RefusalKind.INVALID, "diagrams.reason-missing", () -> in(MigrationState.RUNNING)
                .stop(" ", "peter", NOW));
        refused(RefusalKind.INVALID, "diagrams.reason-missing", () -> in(MigrationState.DONE)
                .backOut("", "peter", NOW));
    }

    @Test
    void whatWasMovedGoesBackOnce() {
        DiagramMigration back = in(MigrationState.DONE).backOut("not good", "grace", NOW);
        ReflectionTestUtils.setField(back, "id", 8L);
        MigrationView view = back.view();
        assertThat(view.from()).isEqualTo(3);
        assertThat(view.to()).isEqualTo(2);
        assertThat(view.backOutOf()).isEqualTo(7);
        assertThat(view.state()).as("at once").isEqualTo(MigrationState.RUNNING);
        assertThat(view.decidedBy()).isNull();
        back.finish("system", NOW);
        refused(RefusalKind.CONFLICT, "migrations.back-again", () -> back.backOut("again", "peter", NOW));
    }

    private static DiagramMigration in(MigrationState state) {
        DiagramMigration one = DiagramMigration.asked("a", 2, 3, "because", "peter", NOW);
        ReflectionTestUtils.setField(one, "id", 7L);
        ReflectionTestUtils.setField(one, "state", state);
        return one;
    }

    private static boolean may(MigrationState state, Consumer<DiagramMigration> act) {
        try {
            act.accept(in(state));
            return true;
        } catch (Refusal refused) {
            assertThat(refused.code()).isEqualTo("migrations.cannot." + state);
            return false;
        }
    }
}
