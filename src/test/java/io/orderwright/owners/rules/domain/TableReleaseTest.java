package io.orderwright.owners.rules.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.owners.rules.ReleaseState;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.util.ReflectionTestUtils;

/** A workbook of an owner and who may do what with it, state by state. */
@Tag("unit")
class TableReleaseTest {

    private static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");

    @ParameterizedTest
    @EnumSource(ReleaseState.class)
    void whatWaitsMayBeDecidedOrWithdrawn(ReleaseState state) {
        boolean waits = state == ReleaseState.PROPOSED;
        assertThat(may(state, one -> one.release(NOW, "", "grace", NOW))).isEqualTo(waits);
        assertThat(may(state, one -> one.decline("", "grace", NOW))).isEqualTo(waits);
        assertThat(may(state, one -> one.withdraw("rita", NOW))).isEqualTo(waits);
        assertThat(may(state, one -> one.takeBack("why", "rita", NOW))).isEqualTo(state == ReleaseState.RELEASED);
    }

    @Test
    void whoBroughtItInDoesNotDecide() {
        TableRelease release = in(ReleaseState.PROPOSED);
        refused(RefusalKind.FORBIDDEN, "rules.own", () -> release.release(NOW, "", "rita", NOW));
        refused(RefusalKind.FORBIDDEN, "rules.own", () -> release.decline("", "rita", NOW));
        refused(RefusalKind.FORBIDDEN, "rules.not-own", () -> release.withdraw("grace", NOW));
        assertThat(release.view().state()).as("it still waits").isEqualTo(ReleaseState.PROPOSED);
    }

    @Test
    void aReleaseSaysWhoAndFromWhen() {
        TableRelease release = in(ReleaseState.PROPOSED);
        release.release(NOW.plusSeconds(60), "good", "grace", NOW);
        assertThat(release.view().inForceFrom()).isEqualTo(NOW.plusSeconds(60));
        assertThat(release.view().decidedBy()).isEqualTo("grace");
        assertThat(release.view().comment()).isEqualTo("good");
        release.takeBack("too strict", "peter", NOW);
        assertThat(release.view().endedBy()).isEqualTo("peter");
        assertThat(release.view().endReason()).isEqualTo("too strict");
    }

    private interface Act {
        void on(TableRelease release);
    }

    private static boolean may(ReleaseState state, Act act) {
        try {
            act.on(in(state));
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("rules.cannot");
            return false;
        }
    }

    private static TableRelease in(ReleaseState state) {
        TableRelease release = TableRelease.proposed("a/b", "1 #1", "0 #0", "why", "rita", NOW);
        ReflectionTestUtils.setField(release, "id", 7L);
        ReflectionTestUtils.setField(release, "state", state);
        return release;
    }
}
