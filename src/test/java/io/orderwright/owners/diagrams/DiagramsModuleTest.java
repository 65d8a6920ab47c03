package io.orderwright.owners.diagrams;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.ModuleTest;
import io.orderwright.owners.diagrams.DiagramEvent.DiagramDeclined;
import io.orderwright.owners.diagrams.DiagramEvent.DiagramDeployed;
import io.orderwright.owners.diagrams.DiagramEvent.DiagramFailed;
import io.orderwright.owners.diagrams.DiagramEvent.DiagramRecalled;
import io.orderwright.owners.diagrams.DiagramEvent.DiagramReceived;
import io.orderwright.owners.diagrams.DiagramEvent.DiagramReleased;
import io.orderwright.owners.diagrams.DiagramEvent.DiagramSubmitted;
import io.orderwright.owners.diagrams.DiagramEvent.DiagramWithdrawn;
import io.orderwright.owners.diagrams.dryrun.DryRuns;
import io.orderwright.owners.diagrams.migration.ports.MigrationEngine;
import io.orderwright.owners.diagrams.ports.DiagramEngine;
import io.orderwright.owners.diagrams.ports.DiagramFault;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.owners.diagrams.ports.RunningDiagram;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/** Diagrams of owners by themselves: no engine runs here. */
@ModuleTest(with = "ground")
class DiagramsModuleTest {

    private static final String PROCESS = EditedDiagram.PROCESS;

    @MockitoBean
    DiagramEngine engine;

    @MockitoBean
    DryRuns runs;

    @MockitoBean
    MigrationEngine moves;

    @Autowired
    DiagramCandidates candidates;

    @Autowired
    DiagramReleases releases;

    @Autowired
    ProcessDiagrams diagrams;

    @Autowired
    DiagramsHealth health;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void oneIsInForce() {
        RunningDiagram running = new RunningDiagram(PROCESS, "Copy", 4, Instant.now(), "d-4");
        when(engine.inForce(PROCESS)).thenReturn(Optional.of(running));
        when(engine.versions(eq(PROCESS), anyInt())).thenReturn(List.of(running));
        when(engine.files(running)).thenReturn(EditedDiagram.file(EditedDiagram.shipped()));
        when(engine.findings(any())).thenReturn(List.of());
        when(engine.deploy(anyLong(), eq(PROCESS), any()))
                .thenAnswer(asked -> new RunningDiagram(
                        PROCESS, "Copy", 5, Instant.now(), "d-" + asked.getArgument(0, Long.class) + "-new"));
    }

    @Test
    void broughtInSubmittedAndReleased(AssertablePublishedEvents events) {
        CandidateView released = releases.release(proposed("One"), 4, null, 100, "good", "grace");
        assertThat(released.state()).isEqualTo(CandidateState.IN_FORCE);
        assertThat(released.baseVersion()).isEqualTo(4);
        assertThat(events).contains(DiagramReceived.class).matching(DiagramReceived::subject, PROCESS);
        assertThat(events).contains(DiagramSubmitted.class).matching(DiagramSubmitted::note, "as agreed");
        assertThat(events).contains(DiagramReleased.class).matching(DiagramReleased::before, 4);
        assertThat(events).contains(DiagramDeployed.class).matching(DiagramDeployed::number, 5);
        refused(RefusalKind.CONFLICT, "diagrams.no-former", () -> candidates.back(PROCESS, "why", "peter"));
        refused(RefusalKind.NOT_FOUND, "diagrams.unknown-process", () -> candidates.back("none", "why", "peter"));
    }

    @Test
    void declinedWithdrawnAndTakenBack(AssertablePublishedEvents events) {
        releases.decline(proposed("Two"), "no", "grace");
        candidates.withdraw(proposed("Three"), "peter");
        long later = proposed("Four");
        releases.release(later, 4, Instant.now().plus(9, ChronoUnit.DAYS), 100, "", "grace");
        refused(RefusalKind.INVALID, "diagrams.reason-missing", () -> releases.takeBack(later, " ", "grace"));
        releases.takeBack(later, "not yet", "grace");
        assertThat(events).contains(DiagramDeclined.class).matching(DiagramDeclined::comment, "no");
        assertThat(events).contains(DiagramWithdrawn.class).matching(DiagramWithdrawn::subject, PROCESS);
        assertThat(events).contains(DiagramRecalled.class).matching(DiagramRecalled::reason, "not yet");
    }

    @Test
    void whatCannotBePutInForceDegradesHealthUntilSomethingLaterIs(AssertablePublishedEvents events) {
        long later = proposed("Five");
        releases.release(later, 4, Instant.now().plus(9, ChronoUnit.DAYS), 100, "", "grace");
        when(engine.findings(any())).thenReturn(List.of(new DiagramFault("copy.bpmn", "x", "gate.no-role", List.of())));
        transaction.executeWithoutResult(status -> jdbc.update(
                "update diagram_candidate set in_force_from = now() - interval '1 second' where id = ?", later));
        releases.putNextInForce();
        assertThat(candidates.get(later).state()).isEqualTo(CandidateState.FAILED);
        assertThat(events).contains(DiagramFailed.class).matching(DiagramFailed::faults, 1);
        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
        when(engine.findings(any())).thenReturn(List.of());
        releases.release(proposed("Six"), 4, null, 100, "", "grace");
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    /** Somebody has released it over version 4, and nobody has seen what it would do to version 6. */
    @Test
    void whatCameBetweenIsNotUndone() {
        long later = dueSoon("Eight");
        running(6);
        due(later);
        assertThat(candidates.get(later).state()).isEqualTo(CandidateState.FAILED);
        assertThat(diagrams.findings(later)).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo("diagrams.fault.between");
            assertThat(fault.said()).containsExactly("4", "6");
        });
        verify(engine, never()).deploy(eq(later), any(), any());
        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
        releases.takeBack(later, "made anew", "grace");
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    /** It does not keep the next one waiting, and it is not tried for ever. */
    @Test
    void whatTheEngineDoesNotTakeFailsAlone() {
        long first = dueSoon("Nine");
        long second = dueSoon("Ten");
        when(engine.deploy(eq(first), any(), any())).thenThrow(new IllegalStateException("two forms of one id"));
        due(first, second);
        assertThat(candidates.get(first).state()).isEqualTo(CandidateState.FAILED);
        assertThat(diagrams.findings(first))
                .extracting(DiagramFault::said)
                .containsExactly(List.of("two forms of one id"));
        assertThat(candidates.get(second).state()).isEqualTo(CandidateState.IN_FORCE);
    }

    /** A program that starts deploys beside our lock. */
    @Test
    void aVersionThatComesWhileItIsReleasedIsNotPassedOver() {
        long proposed = proposed("Eleven");
        when(engine.deploy(eq(proposed), any(), any()))
                .thenReturn(new RunningDiagram(PROCESS, "Copy", 6, Instant.now(), "d-11"));
        refused(RefusalKind.CONFLICT, "diagrams.moved", () -> releases.release(proposed, 4, null, 100, "", "grace"));
        assertThat(candidates.get(proposed).state()).isEqualTo(CandidateState.PROPOSED);
    }

    /** Brought in over version 3, released over version 4: that is what it took the place of. */
    @Test
    void whatIsInForceIsComparedWithWhatItTookThePlaceOf() {
        running(3);
        long proposed = proposed("Twelve");
        running(4);
        releases.release(proposed, 4, null, 100, "", "grace");
        assertThat(candidates.get(proposed).baseVersion()).isEqualTo(3);
        assertThat(diagrams.comparedWith(proposed)).isEqualTo(4);
    }

    /** Modeler sends the diagram alone when only that was opened. */
    @Test
    void aFormThatWasChangedBeforeStaysWhenTheDiagramIsSentAlone() {
        DiagramFile form = new DiagramFile("read-copy.form", "{\"id\": \"read-copy\"}".getBytes());
        DiagramFile diagram =
                EditedDiagram.file(EditedDiagram.named("Thirteen")).get(0);
        long draft = candidates.bringAgain(List.of(diagram, form), "paula").id();
        long again = candidates
                .bringAgain(EditedDiagram.file(EditedDiagram.named("Fourteen")), "paula")
                .id();
        assertThat(again).isEqualTo(draft);
        assertThat(diagrams.files(draft))
                .filteredOn(file -> !file.isDiagram())
                .extracting(DiagramFile::content)
                .containsExactly(form.content());
        assertThat(diagrams.takenOver(draft)).isEmpty();
    }

    @Test
    void whoMayReleaseSeesAnothersBehindAnyNumberOfHisOwn() {
        long own = proposed("Fifteen");
        assertThat(candidates.waitingFor("peter", 500))
                .extracting(CandidateView::id)
                .doesNotContain(own);
        assertThat(candidates.waitingFor("grace", 500))
                .extracting(CandidateView::id)
                .contains(own);
        releases.decline(own, "", "grace");
    }

    @Test
    void tooManyFilesAreNotEvenRead() {
        MultipartFile part = mock(MultipartFile.class);
        when(part.getSize()).thenReturn(1L);
        refused(RefusalKind.INVALID, "diagrams.too-much", () -> BroughtFiles.of(Collections.nCopies(31, part)));
        when(part.getSize()).thenReturn(9L * 1024 * 1024);
        refused(RefusalKind.INVALID, "diagrams.too-much", () -> BroughtFiles.of(List.of(part)));
        assertThatNoException().isThrownBy(() -> verify(part, never()).getInputStream());
    }

    @Test
    void whatIsNotFitIsNotKept() {
        DiagramFile diagram = EditedDiagram.file(EditedDiagram.named("Seven")).get(0);
        DiagramFile other = new DiagramFile("../other.form", "{}".getBytes());
        refused(
                RefusalKind.INVALID,
                "diagrams.file-name",
                () -> candidates.bring(List.of(diagram, other), "", "peter"));
        refused(
                RefusalKind.INVALID,
                "diagrams.file-size",
                () -> candidates.bring(List.of(diagram, new DiagramFile("a.form", new byte[0])), "", "peter"));
        refused(
                RefusalKind.INVALID,
                "diagrams.no-process",
                () -> candidates.bring(EditedDiagram.file("<definitions/>"), "", "peter"));
    }

    private void running(int number) {
        RunningDiagram running = new RunningDiagram(PROCESS, "Copy", number, Instant.now(), "d-" + number);
        when(engine.inForce(PROCESS)).thenReturn(Optional.of(running));
        when(engine.files(running)).thenReturn(EditedDiagram.file(EditedDiagram.shipped()));
    }

    private long dueSoon(String task) {
        long later = proposed(task);
        releases.release(later, 4, Instant.now().plus(9, ChronoUnit.DAYS), 100, "", "grace");
        return later;
    }

    private void due(long... released) {
        for (long one : released) {
            transaction.executeWithoutResult(
                    status -> jdbc.update("update diagram_candidate set in_force_from = now() where id = ?", one));
        }
        while (releases.putNextInForce()) {
            assertThat(released).isNotEmpty();
        }
    }

    private long proposed(String task) {
        CandidateView draft = candidates.bring(EditedDiagram.file(EditedDiagram.named(task)), "as agreed", "peter");
        return candidates.submit(draft.id(), "", "peter").id();
    }
}
