package io.orderwright.architecture.processes;

import static io.orderwright.process.engine.gate.Diagram.camunda;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.architecture.Texts;
import io.orderwright.process.engine.gate.Diagram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Wherever an order can wait, people are told in words what it waits for. */
@Tag("architecture")
class WaitingTextsTests {

    private static final Set<String> WAITING =
            Set.of("userTask", "receiveTask", "intermediateCatchEvent", "boundaryEvent");

    @Test
    void everyWaitHasAText() {
        assertThat(ProductDiagrams.all().stream()
                        .flatMap(diagram -> waits(diagram).stream())
                        .map(id -> "waits." + id))
                .isNotEmpty()
                .allMatch(Texts.english()::containsKey);
    }

    @Test
    void aNewWaitIsNoticed() throws IOException {
        Path file = Path.of("processes", "order-to-cash", "order-to-cash.bpmn");
        String content = Files.readString(file);
        Diagram copy = ProductDiagrams.of(
                file,
                content.replace("\"catchPrepayment\"", "\"catchMoney\"")
                        .replace("<bpmn:serviceTask id=\"taskCloseOrder\"", "$0 camunda:asyncBefore=\"true\"")
                        .replace("$0", "<bpmn:serviceTask id=\"taskCloseOrder\""));
        assertThat(waits(copy)).contains("catchMoney", "taskCloseOrder").doesNotContain("boundaryErpRefused");
        assertThat(Texts.english()).doesNotContainKeys("waits.catchMoney");
    }

    private static List<String> waits(Diagram diagram) {
        return diagram.nodes().stream()
                .filter(WaitingTextsTests::waits)
                .map(Diagram::id)
                .toList();
    }

    /** A person, a partner, a message, a time, or the engine's own next step. An error is never waited for. */
    private static boolean waits(Element node) {
        return WAITING.contains(node.getLocalName())
                        && Diagram.inside(node, "errorEventDefinition").isEmpty()
                || camunda(node, "type").equals("external")
                || camunda(node, "asyncBefore").equals("true")
                || camunda(node, "asyncAfter").equals("true");
    }
}
