package io.orderwright.owners.diagrams;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.owners.diagrams.ProcessDiagrams.ProcessVersion;
import io.orderwright.owners.diagrams.difference.DiagramDifference;
import io.orderwright.owners.diagrams.ports.DiagramFault;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.security.RunningApplication;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A process owner brings a diagram in, sees what is wrong and what changes, somebody else releases it, and it goes back. */
@Tag("owners")
@RunningApplication
class ProcessDiagramsTest {

    private static final String PROCESS = EditedDiagram.PROCESS;

    @Autowired
    private DiagramCandidates candidates;

    @Autowired
    private DiagramReleases releases;

    @Autowired
    private ProcessDiagrams diagrams;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private final List<String> begun = new ArrayList<>();

    /** Other tests run by the diagrams as they came. */
    @AfterEach
    void asItCame() {
        runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).list().stream()
                .filter(instance -> begun.contains(instance.getId()))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "the test is over"));
        try {
            release(submitted(EditedDiagram.shipped()), "grace");
        } catch (Refusal same) {
            assertThat(same.code()).isEqualTo("diagrams.same");
        }
    }

    @Test
    void whatIsReleasedRunsAndWhatIsUnderWayFinishesOnItsVersion() {
        int shipped = number();
        CandidateView first = submitted(EditedDiagram.named("Read it first"));
        assertThat(first.baseVersion()).isEqualTo(shipped);
        assertThat(number()).as("nothing of it runs").isEqualTo(shipped);
        refused(RefusalKind.FORBIDDEN, "diagrams.own", () -> release(first, "peter"));
        refused(RefusalKind.FORBIDDEN, "role.missing", () -> release(first, "rita"));
        refused(
                RefusalKind.CONFLICT,
                "diagrams.moved",
                () -> releases.release(first.id(), 7777, null, 100, "", "grace"));
        assertThat(release(first, "grace").state()).isEqualTo(CandidateState.IN_FORCE);
        assertThat(number()).isEqualTo(shipped + 1);
        refused(RefusalKind.CONFLICT, "diagrams.cannot", () -> release(first, "adam"));

        String earlier = begins();
        assertThat(task(earlier)).isEqualTo("Read it first");
        release(submitted(EditedDiagram.named("Read it second")), "adam");
        assertThat(task(begins())).isEqualTo("Read it second");
        assertThat(task(earlier)).isEqualTo("Read it first");
        tasks.complete(tasks.createTaskQuery()
                .processInstanceId(earlier)
                .singleResult()
                .getId());
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(earlier)
                        .count())
                .as("it finishes on its version")
                .isZero();

        CandidateView back = candidates.back(PROCESS, "too new", "peter");
        assertThat(back.state()).isEqualTo(CandidateState.PROPOSED);
        refused(RefusalKind.FORBIDDEN, "diagrams.own", () -> release(back, "peter"));
        release(back, "grace");
        assertThat(number()).isEqualTo(shipped + 3);
        assertThat(task(begins())).as("one click back").isEqualTo("Read it first");
        ProcessVersion inForce = diagrams.inForce(PROCESS);
        assertThat(inForce.release()).isEqualTo(back.id());
        assertThat(inForce.releasedBy()).isEqualTo("grace");
        assertThat(jdbc.queryForList(
                        "select event from audit_record where subject = ? order by id desc limit 4",
                        String.class,
                        PROCESS))
                .containsExactly("DiagramDeployed", "DiagramReleased", "DiagramSubmitted", "DiagramReceived");
    }

    @Test
    void aFaultyOneIsKeptAndCorrectedButNotSubmitted() {
        String wrong = EditedDiagram.named("Read it").replace("${reader}", "${lector}");
        CandidateView draft = candidates.bring(EditedDiagram.file(wrong), "as agreed", "peter");
        assertThat(draft.state()).isEqualTo(CandidateState.DRAFT);
        assertThat(diagrams.findings(draft.id()))
                .containsExactly(new DiagramFault(
                        "approval-copy.bpmn", "userReadCopy", "gate.unknown-variable", List.of("lector", "lector")));
        refused(RefusalKind.CONFLICT, "diagrams.faulty", () -> candidates.submit(draft.id(), "", "peter"));
        String code = wrong.replace("<bpmn:userTask", "<bpmn:userTask camunda:class=\"java.lang.Runtime\"");
        assertThat(correct(draft, code).faults()).as("code is told alone").isEqualTo(1);
        assertThat(correct(draft, wrong.replace("sourceRef=\"startCopied\"", "sourceRef=\"nowhere\""))
                        .faults())
                .isPositive();
        CandidateView mended = correct(draft, EditedDiagram.named("Read it"));
        assertThat(mended.faults()).isZero();
        assertThat(diagrams.findings(draft.id())).isEmpty();
        refused(
                RefusalKind.INVALID,
                "diagrams.other-process",
                () -> correct(draft, EditedDiagram.named("x").replace("id=\"approval-copy\"", "id=\"copy-of-all\"")));
        assertThat(candidates.submit(draft.id(), "", "peter").state()).isEqualTo(CandidateState.PROPOSED);
        refused(RefusalKind.CONFLICT, "diagrams.cannot", () -> correct(draft, EditedDiagram.named("Read it tomorrow")));
        assertThat(releases.decline(draft.id(), "not now", "grace").state()).isEqualTo(CandidateState.DECLINED);
    }

    @Test
    void formsThatAreNotBroughtAlongAreThoseInForce() {
        CandidateView draft = candidates.bring(EditedDiagram.file(EditedDiagram.named("Read it")), "", "peter");
        assertThat(diagrams.files(draft.id()))
                .extracting(DiagramFile::name)
                .containsExactly("approval-copy.bpmn", "read-copy.form");
        assertThat(diagrams.takenOver(draft.id())).containsExactly("read-copy.form");
        DiagramDifference difference = diagrams.difference(draft.id());
        assertThat(difference.files()).isEmpty();
        assertThat(difference.elements()).singleElement().satisfies(one -> assertThat(one.id())
                .isEqualTo("userReadCopy"));
        refused(RefusalKind.INVALID, "diagrams.note-missing", () -> candidates.submit(draft.id(), " ", "peter"));
        candidates.withdraw(draft.id(), "peter");
        refused(
                RefusalKind.CONFLICT,
                "diagrams.same",
                () -> candidates.bring(EditedDiagram.file(EditedDiagram.shipped()), "", "peter"));
        refused(
                RefusalKind.INVALID,
                "diagrams.unreadable",
                () -> candidates.bring(
                        EditedDiagram.file("<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><d>&e;</d>"),
                        "",
                        "peter"));
        refused(RefusalKind.INVALID, "diagrams.one-diagram", () -> candidates.bring(List.of(), "", "peter"));
        refused(
                RefusalKind.FORBIDDEN,
                "role.missing",
                () -> candidates.bring(EditedDiagram.file(EditedDiagram.named("Read it")), "", "grace"));
    }

    /** The second of two that were made from the same version is told, and so is who releases without having looked again. */
    @Test
    void theLaterOfTwoIsToldSo() {
        CandidateView one = submitted(EditedDiagram.named("One"));
        CandidateView other = submitted(EditedDiagram.named("Other"));
        release(one, "grace");
        refused(
                RefusalKind.CONFLICT,
                "diagrams.moved",
                () -> releases.release(other.id(), other.baseVersion(), null, 100, "", "grace"));
        assertThat(candidates.get(other.id()).state()).isEqualTo(CandidateState.PROPOSED);
        assertThat(candidates.get(other.id()).baseVersion()).isLessThan(number());
        releases.decline(other.id(), "", "grace");
    }

    @Test
    void twoEqualReleasesAtOnceReleaseOnce() throws Exception {
        int before = number();
        CandidateView proposed = submitted(EditedDiagram.named("Once"));
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> release = () -> {
                try {
                    release(proposed, "grace");
                    return true;
                } catch (Refusal late) {
                    assertThat(late.code()).isIn("diagrams.cannot", "diagrams.moved");
                    return false;
                }
            };
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> one : both.invokeAll(List.of(release, release))) {
                done.add(one.get());
            }
            assertThat(done).containsExactlyInAnyOrder(true, false);
        } finally {
            both.shutdown();
        }
        assertThat(number()).isEqualTo(before + 1);
    }

    /** The engine's rows and ours are of one transaction: a node that is killed in the middle leaves neither. */
    @Test
    void aReleaseThatDoesNotEndLeavesNothing() {
        int before = number();
        CandidateView proposed = submitted(EditedDiagram.named("Half"));
        transaction.executeWithoutResult(killed -> {
            assertThat(release(proposed, "grace").state()).isEqualTo(CandidateState.IN_FORCE);
            killed.setRollbackOnly();
        });
        assertThat(number()).isEqualTo(before);
        assertThat(candidates.get(proposed.id()).state()).isEqualTo(CandidateState.PROPOSED);
        assertThat(release(proposed, "grace").state()).isEqualTo(CandidateState.IN_FORCE);
        assertThat(number()).isEqualTo(before + 1);
    }

    @Test
    void fromAMomentOnOnceAndFoundAgain() {
        int before = number();
        CandidateView proposed = submitted(EditedDiagram.named("Later"));
        refused(
                RefusalKind.INVALID,
                "diagrams.moment",
                () -> releases.release(proposed.id(), before, Instant.now().minusSeconds(60), 100, "", "grace"));
        releases.release(proposed.id(), before, Instant.now().plus(1, ChronoUnit.DAYS), 100, "soon", "grace");
        assertThat(releases.putNextInForce()).as("its moment has not come").isFalse();
        assertThat(diagrams.later(PROCESS)).extracting(CandidateView::id).containsExactly(proposed.id());
        CandidateView not = submitted(EditedDiagram.named("Never"));
        releases.release(not.id(), before, Instant.now().plus(2, ChronoUnit.DAYS), 100, "", "grace");
        assertThat(releases.takeBack(not.id(), "not before the fair", "adam").state())
                .isEqualTo(CandidateState.ENDED);

        // What a node left behind that was killed after the engine had it.
        transaction.executeWithoutResult(status -> {
            var deployment = repository
                    .createDeployment()
                    .name("diagram release " + proposed.id())
                    .source("release");
            diagrams.files(proposed.id())
                    .forEach(file -> deployment.addString(file.name(), new String(file.content())));
            deployment.deploy();
        });
        assertThat(number()).isEqualTo(before + 1);
        due(proposed);
        assertThat(number()).as("found again, not deployed again").isEqualTo(before + 1);
        assertThat(diagrams.inForce(PROCESS).release()).isEqualTo(proposed.id());
        assertThat(candidates.get(proposed.id()).decidedBy()).isEqualTo("grace");
    }

    /** The program may have changed between release and moment. */
    @Test
    void whatCannotRunAnyMoreWhenItsMomentComesStaysOut() {
        int before = number();
        CandidateView proposed = submitted(EditedDiagram.named("Too late"));
        releases.release(proposed.id(), before, Instant.now().plus(1, ChronoUnit.DAYS), 100, "", "grace");
        transaction.executeWithoutResult(status -> jdbc.update(
                "update diagram_file set content = convert_to(replace(convert_from(content, 'UTF8'), '${reader}', '${gone}'), 'UTF8')"
                        + " where candidate_id = ? and name = 'approval-copy.bpmn'",
                proposed.id()));
        due(proposed);
        assertThat(candidates.get(proposed.id()).state()).isEqualTo(CandidateState.FAILED);
        assertThat(diagrams.findings(proposed.id()))
                .extracting(DiagramFault::element)
                .containsExactly("userReadCopy");
        assertThat(number()).as("what is in force stays").isEqualTo(before);
    }

    /** What the clock does at that moment. */
    private void due(CandidateView released) {
        transaction.executeWithoutResult(status -> jdbc.update(
                "update diagram_candidate set in_force_from = now() - interval '1 second' where id = ?",
                released.id()));
        await().untilAsserted(
                        () -> assertThat(candidates.get(released.id()).state()).isNotEqualTo(CandidateState.RELEASED));
    }

    private CandidateView correct(CandidateView draft, String diagram) {
        return candidates.correct(draft.id(), EditedDiagram.file(diagram), "", "peter");
    }

    private CandidateView submitted(String diagram) {
        CandidateView draft = candidates.bring(EditedDiagram.file(diagram), "as agreed", "peter");
        assertThat(diagrams.findings(draft.id())).isEmpty();
        return candidates.submit(draft.id(), "", "peter");
    }

    private CandidateView release(CandidateView proposed, String by) {
        return releases.release(proposed.id(), number(), null, 100, "", by);
    }

    private int number() {
        return diagrams.inForce(PROCESS).number();
    }

    private String begins() {
        ProcessInstance instance = runtime.startProcessInstanceByKey(
                PROCESS, Map.of("subject", "COPY-" + UUID.randomUUID(), "reader", "audrey"));
        begun.add(instance.getId());
        return instance.getId();
    }

    private String task(String instance) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getName()
                .replaceFirst(" · .*", "");
    }
}
