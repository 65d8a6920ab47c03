package io.orderwright.owners.diagrams.gray;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.owners.diagrams.CandidateView;
import io.orderwright.owners.diagrams.DiagramCandidates;
import io.orderwright.owners.diagrams.DiagramReleases;
import io.orderwright.owners.diagrams.EditedDiagram;
import io.orderwright.owners.diagrams.ProcessDiagrams;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.process.engine.calls.Processes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A diagram is released for some of what begins; the share is raised, lowered and taken to its end, and nothing is lost. */
@Tag("owners")
@RunningApplication
class GrayReleaseTest {

    private static final String PROCESS = "approval-copy";

    @Autowired
    private DiagramCandidates candidates;

    @Autowired
    private DiagramReleases releases;

    @Autowired
    private GrayReleases gray;

    @Autowired
    private ProcessDiagrams diagrams;

    @Autowired
    private Processes processes;

    @Autowired
    private RuntimeService runtime;

    @LocalServerPort
    private int port;

    private final String own = "G" + UUID.randomUUID().toString().substring(0, 8) + "-";

    /** Other tests run by the diagrams as they came. */
    @AfterEach
    void asItCame() {
        runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).list().stream()
                .filter(instance -> String.valueOf(instance.getBusinessKey()).startsWith(own))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "the test is over"));
        try {
            release(EditedDiagram.shipped(), 100);
        } catch (Refusal same) {
            assertThat(same.code()).isEqualTo("diagrams.same");
        }
        assertThat(gray.of(PROCESS)).as("a later release ends a gray one").isEmpty();
    }

    @Test
    void someBeginOnTheNewVersionAndTheOthersOnTheFormer() {
        int former = diagrams.inForce(PROCESS).number();
        int newest = release(EditedDiagram.named("Read it grayly"), 50);
        List<String> keys = IntStream.rangeClosed(1, 40).mapToObj(i -> own + i).toList();
        keys.forEach(this::begin);
        GrayShare share = new GrayShare(former, newest, 50);
        keys.forEach(key -> assertThat(version(key)).as(key).isEqualTo(share.beginsOnNewest(key) ? newest : former));
        GrayView now = gray.of(PROCESS).orElseThrow();
        assertThat(now.figures()).extracting(VersionFigures::number).containsExactly(newest, former);
        assertThat(now.figures().stream().mapToLong(VersionFigures::begun).sum())
                .isGreaterThanOrEqualTo(40);
        assertThat(now.figures().get(0).running()).isPositive();
        assertThat(now.figures().get(0).medianSeconds()).isNull();

        refused(RefusalKind.FORBIDDEN, "diagrams.share.own", () -> gray.set(PROCESS, 90, 50, "well", "peter"));
        refused(RefusalKind.CONFLICT, "diagrams.share.moved", () -> gray.set(PROCESS, 90, 10, "well", "grace"));
        refused(RefusalKind.INVALID, "diagrams.reason-missing", () -> gray.set(PROCESS, 90, 50, " ", "grace"));
        refused(RefusalKind.FORBIDDEN, "role.missing", () -> gray.set(PROCESS, 90, 50, "well", "sally"));
        gray.set(PROCESS, 0, 50, "too many questions", "peter");
        begin(own + "held");
        assertThat(version(own + "held")).isEqualTo(former);
        keys.forEach(key -> assertThat(version(key))
                .as("what is under way stays")
                .isEqualTo(share.beginsOnNewest(key) ? newest : former));

        Browser grace = new Browser(port).as("grace");
        String page = "/process-diagrams/" + PROCESS;
        assertThat(grace.get(page).body()).contains("0 of 100 begin on version " + newest, "too many questions");
        grace.form(page + "/gray", "seen=0&share=100&reason=mended&_csrf=" + grace.csrf());
        assertThat(grace.get(page).body()).doesNotContain("of 100 begin on version");
        begin(own + "all");
        assertThat(version(own + "all")).isEqualTo(newest);

        int bad = release(EditedDiagram.named("Read it badly"), 50);
        gray.set(PROCESS, 0, 50, "nobody can read it", "grace");
        int mended = release(EditedDiagram.named("Read it well"), 1);
        assertThat(gray.of(PROCESS).orElseThrow().former())
                .as("the others do not begin on what was held")
                .isEqualTo(newest)
                .isLessThan(bad)
                .isLessThan(mended);
    }

    @Test
    void whatAnotherProcessBeginsHasOneVersion() {
        CandidateView signOff = candidates.bring(
                List.of(diagrams.files("sign-off").stream()
                        .filter(file -> file.isDiagram())
                        .map(file -> new io.orderwright.owners.diagrams.ports.DiagramFile(
                                file.name(),
                                new String(file.content(), java.nio.charset.StandardCharsets.UTF_8)
                                        .replaceFirst("name=\"Get sign-off\"", "name=\"Get a sign-off\"")
                                        .replaceFirst("</bpmn:process>", "<!-- another -->\n</bpmn:process>")
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .findFirst()
                        .orElseThrow()),
                "for a test",
                "peter");
        assertThat(signOff.faults()).isZero();
        candidates.submit(signOff.id(), "", "peter");
        refused(
                RefusalKind.INVALID,
                "diagrams.share.not-possible",
                () -> releases.release(signOff.id(), signOff.baseVersion(), null, 10, "", "grace"));
        candidates.withdraw(signOff.id(), "peter");
    }

    private int release(String diagram, int share) {
        CandidateView brought = candidates.bring(EditedDiagram.file(diagram), "for a test", "peter");
        candidates.submit(brought.id(), "", "peter");
        releases.release(brought.id(), diagrams.inForce(PROCESS).number(), null, share, "", "grace");
        return diagrams.inForce(PROCESS).number();
    }

    private void begin(String key) {
        processes.start(PROCESS, key, Map.of("subject", key, "reader", "audrey"));
    }

    private int version(String key) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(key)
                .singleResult();
        String definition = instance.getProcessDefinitionId();
        return Integer.parseInt(definition.split(":")[1]);
    }
}
