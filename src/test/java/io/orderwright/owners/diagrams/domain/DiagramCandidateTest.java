package io.orderwright.owners.diagrams.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.owners.diagrams.CandidateState;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.util.ReflectionTestUtils;

/** A diagram of an owner and who may do what with it, state by state. */
@Tag("unit")
class DiagramCandidateTest {

    private static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");
    private static final BroughtDiagram SOUND = new BroughtDiagram("a", "A", "0f", 0, 3);

    @ParameterizedTest
    @EnumSource(CandidateState.class)
    void whatMayBeDoneFollowsFromTheState(CandidateState state) {
        boolean draft = state == CandidateState.DRAFT;
        boolean waits = state == CandidateState.PROPOSED;
        boolean released = state == CandidateState.RELEASED;
        assertThat(may(state, one -> one.correct(SOUND, "", "peter", NOW))).isEqualTo(draft);
        assertThat(may(state, one -> one.submit("", "peter"))).isEqualTo(draft);
        assertThat(may(state, one -> one.withdraw("peter", NOW))).isEqualTo(draft || waits);
        assertThat(may(state, one -> one.decline("", "grace", NOW))).isEqualTo(waits);
        assertThat(may(state, one -> one.release(NOW, 3, 100, "", "grace", NOW)))
                .isEqualTo(waits);
        assertThat(may(state, one -> one.deployed("d", NOW))).isEqualTo(released);
        assertThat(may(state, one -> one.fail(1))).isEqualTo(released);
        assertThat(may(state, one -> one.takeBack("why", "peter", NOW)))
                .as("what could not be put in force is put away, too")
                .isEqualTo(released || state == CandidateState.FAILED);
    }

    @Test
    void whoBroughtItInDoesNotDecideAndNobodyElseCorrects() {
        DiagramCandidate waits = in(CandidateState.PROPOSED);
        refused(RefusalKind.FORBIDDEN, "diagrams.own", () -> waits.release(NOW, 3, 100, "", "peter", NOW));
        refused(RefusalKind.FORBIDDEN, "diagrams.own", () -> waits.decline("", "peter", NOW));
        refused(RefusalKind.FORBIDDEN, "diagrams.not-own", () -> waits.withdraw("grace", NOW));
        assertThat(waits.view().state()).as("it still waits").isEqualTo(CandidateState.PROPOSED);
        DiagramCandidate draft = in(CandidateState.DRAFT);
        refused(RefusalKind.FORBIDDEN, "diagrams.not-own", () -> draft.correct(SOUND, "", "grace", NOW));
        refused(RefusalKind.FORBIDDEN, "diagrams.not-own", () -> draft.submit("", "grace"));
    }

    @Test
    void aFaultyOneIsNotSubmittedNorOneWithoutAReason() {
        DiagramCandidate draft = in(CandidateState.DRAFT);
        draft.correct(new BroughtDiagram("a", "A", "0e", 2, 3), "because", "peter", NOW);
        refused(RefusalKind.CONFLICT, "diagrams.faulty", () -> draft.submit("", "peter"));
        draft.correct(SOUND, "", "peter", NOW);
        draft.submit("", "peter");
        assertThat(draft.view().note()).as("what was said before counts").isEqualTo("because");
        DiagramCandidate silent = DiagramCandidate.kept(SOUND, "", "peter", NOW);
        ReflectionTestUtils.setField(silent, "id", 8L);
        refused(RefusalKind.INVALID, "diagrams.note-missing", () -> silent.submit("", "peter"));
        refused(
                RefusalKind.INVALID,
                "diagrams.other-process",
                () -> silent.correct(new BroughtDiagram("b", "B", "0e", 0, 0), "", "peter", NOW));
    }

    @Test
    void aCorrectionIsStillMadeFromWhatWasInForceThen() {
        DiagramCandidate draft = in(CandidateState.DRAFT);
        draft.correct(new BroughtDiagram("a", "A", "0e", 0, 5), "", "peter", NOW);
        assertThat(draft.view().baseVersion()).isEqualTo(3);
    }

    @Test
    void aReleaseSaysWhoAndFromWhen() {
        DiagramCandidate one = in(CandidateState.PROPOSED);
        one.release(NOW.plusSeconds(60), 4, 100, "good", "grace", NOW);
        assertThat(one.isDueAt(NOW)).isFalse();
        assertThat(one.isDueAt(NOW.plusSeconds(60))).isTrue();
        assertThat(one.view().decidedBy()).isEqualTo("grace");
        assertThat(one.view().releasedOver()).isEqualTo(4);
        one.deployed("d-1", NOW.plusSeconds(61));
        assertThat(one.view().deployedAt()).isEqualTo(NOW.plusSeconds(61));
        assertThat(one.isDueAt(NOW.plusSeconds(99))).as("once").isFalse();
    }

    private interface Act {
        void on(DiagramCandidate candidate);
    }

    private static boolean may(CandidateState state, Act act) {
        try {
            act.on(in(state));
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("diagrams.cannot");
            return false;
        }
    }

    private static DiagramCandidate in(CandidateState state) {
        DiagramCandidate candidate = DiagramCandidate.kept(SOUND, "why", "peter", NOW);
        ReflectionTestUtils.setField(candidate, "id", 7L);
        ReflectionTestUtils.setField(candidate, "state", state);
        return candidate;
    }
}
