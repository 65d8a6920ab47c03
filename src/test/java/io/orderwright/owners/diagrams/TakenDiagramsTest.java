package io.orderwright.owners.diagrams;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.owners.diagrams.ports.DiagramFault;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.security.RunningApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine takes, and what it gives back, with everything that comes along. */
@Tag("owners")
@RunningApplication
class TakenDiagramsTest {

    private static final String PROCESS = EditedDiagram.PROCESS;

    @Autowired
    private DiagramCandidates candidates;

    @Autowired
    private DiagramReleases releases;

    @Autowired
    private ProcessDiagrams diagrams;

    @Autowired
    private RepositoryService repository;

    /** Other tests run by the diagrams as they came. */
    @AfterEach
    void asItCame() {
        try {
            release(EditedDiagram.file(EditedDiagram.shipped()));
        } catch (Refusal same) {
            assertThat(same.code()).isEqualTo("diagrams.same");
        }
    }

    /** The engine reads all of these, and takes none of them. */
    @Test
    void whatTheEngineWouldNotTakeIsFoundBeforehand() {
        String named = EditedDiagram.named("Read it");
        long before = repository.createDeploymentQuery().count();
        DiagramFile diagram = EditedDiagram.file(named).get(0);
        DiagramFile twice = new DiagramFile("read-again.form", form().content());
        DiagramFile noForm = new DiagramFile("read-again.form", "no form".getBytes());
        DiagramFile tooLong = EditedDiagram.file(
                        named.replace("name=\"Copy of an approval\"", "name=\"" + "x".repeat(300) + "\""))
                .get(0);
        for (List<DiagramFile> files :
                List.of(List.of(diagram, form(), twice), List.of(diagram, noForm), List.of(tooLong))) {
            CandidateView draft = candidates.bring(files, "", "peter");
            assertThat(diagrams.findings(draft.id())).singleElement().satisfies(fault -> {
                assertThat(fault.kind()).isEqualTo("gate.engine-refuses");
                assertThat(fault.file()).isEqualTo("approval-copy.bpmn");
            });
            candidates.withdraw(draft.id(), "peter");
        }
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void picturesComeAlongAndAreStillThereAfterwards() {
        DiagramFile picture = new DiagramFile("how.svg", "<svg/>".getBytes());
        List<DiagramFile> both =
                List.of(EditedDiagram.file(EditedDiagram.named("See it")).get(0), picture);
        release(both);
        assertThat(diagrams.files(PROCESS))
                .extracting(DiagramFile::name)
                .containsExactly("approval-copy.bpmn", "how.svg", "read-copy.form");
        refused(RefusalKind.CONFLICT, "diagrams.same", () -> candidates.bring(both, "", "peter"));
    }

    /** What a version of an owner hands over is known to what it calls, as what comes with the program does. */
    @Test
    void whatAnOwnersVersionHandsOverIsKnown() {
        List<DiagramFile> signOff = diagrams.files("sign-off").stream()
                .map(file -> file.isDiagram()
                        ? new DiagramFile(
                                file.name(),
                                new String(file.content(), StandardCharsets.UTF_8)
                                        .replace("${signOffLevels &gt; 0}", "${colour == 'red'}")
                                        .getBytes(StandardCharsets.UTF_8))
                        : file)
                .toList();
        CandidateView early = candidates.bring(signOff, "", "peter");
        assertThat(diagrams.findings(early.id()))
                .extracting(DiagramFault::kind)
                .containsExactly("gate.unknown-variable");
        String calling = EditedDiagram.named("Read it")
                .replaceFirst(
                        "(?s)<bpmn:userTask.*</bpmn:userTask>",
                        "<bpmn:callActivity id=\"userReadCopy\" calledElement=\"sign-off\"><bpmn:extensionElements>"
                                + "<camunda:in source=\"subject\" target=\"colour\"/></bpmn:extensionElements></bpmn:callActivity>");
        List<DiagramFile> files = List.of(EditedDiagram.file(calling).get(0), form());
        release(files);
        CandidateView later = candidates.correct(early.id(), signOff, "", "peter");
        assertThat(diagrams.findings(later.id())).isEmpty();
        candidates.withdraw(later.id(), "peter");
    }

    @Test
    void ofVeryManyFaultsTheFirstAreTold() {
        String step = "<bpmn:userTask id=\"u%d\" camunda:class=\"x.Y\"/>";
        String many = IntStream.range(0, 250).mapToObj(step::formatted).collect(Collectors.joining());
        String wrong = EditedDiagram.named("Read it").replace("<bpmn:endEvent", many + "<bpmn:endEvent");
        CandidateView draft = candidates.bring(EditedDiagram.file(wrong), "", "peter");
        assertThat(diagrams.findings(draft.id())).hasSize(201).last().satisfies(last -> {
            assertThat(last.kind()).isEqualTo("gate.left-off");
            assertThat(last.said()).containsExactly("50");
        });
        candidates.withdraw(draft.id(), "peter");
    }

    private DiagramFile form() {
        return diagrams.files(PROCESS).stream()
                .filter(file -> file.name().endsWith(".form"))
                .findFirst()
                .orElseThrow();
    }

    private void release(List<DiagramFile> files) {
        CandidateView draft = candidates.bring(files, "as agreed", "peter");
        candidates.submit(draft.id(), "", "peter");
        releases.release(draft.id(), diagrams.inForce(PROCESS).number(), null, 100, "", "grace");
    }
}
