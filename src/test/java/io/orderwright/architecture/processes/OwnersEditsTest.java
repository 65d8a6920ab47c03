package io.orderwright.architecture.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.owners.diagrams.ModelerEdit;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.process.engine.gate.Diagram;
import io.orderwright.process.engine.gate.GateFault;
import io.orderwright.process.engine.gate.GateFaultKind;
import io.orderwright.process.engine.release.WholeGate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thirty changes as Modeler's own component writes them (src/test/modeler): each passes the gate, with the ids that it gives. */
@Tag("owners")
class OwnersEditsTest {

    private static final Surroundings PRODUCT = Surroundings.ofTheProduct();
    private static final WholeGate GATE = new WholeGate(PRODUCT.beans(), PRODUCT.leansOn());

    static Stream<ModelerEdit> edits() {
        return ModelerEdit.all().stream();
    }

    @ParameterizedTest
    @MethodSource("edits")
    void passesTheGate(ModelerEdit edit) {
        assertThat(faults(edit, edit.diagram())).isEmpty();
        assertThat(edit.diagram()).as("with its picture").contains("bpmndi:BPMNShape");
    }

    @Test
    void thereAreThirtyOfManyProcesses() {
        assertThat(ModelerEdit.all()).hasSize(30).doesNotHaveDuplicates();
        assertThat(ModelerEdit.all().stream().map(ModelerEdit::process).distinct())
                .hasSizeGreaterThan(10);
        assertThat(edits().flatMap(edit -> Diagram.of("x", edit.diagram().getBytes(UTF_8), Map.of()).nodes().stream())
                        .filter(node -> Diagram.camunda(node, "modelerTemplate").startsWith("io.orderwright.verb."))
                        .filter(node -> Diagram.id(node).startsWith("Activity_"))
                        .map(node -> Diagram.camunda(node, "modelerTemplate"))
                        .distinct())
                .as("made by verbs")
                .hasSizeGreaterThanOrEqualTo(6);
    }

    /** What an owner forgets on the way is told. */
    @Test
    void oneThingForgottenIsTold() {
        ModelerEdit sms = ModelerEdit.named("sms-after-shipping");
        assertThat(faults(sms, sms.diagram().replaceFirst("default=\"Flow_\\w+\"", "")))
                .extracting(GateFault::kind)
                .contains(GateFaultKind.NO_DEFAULT);
        ModelerEdit notice = ModelerEdit.named("notice-goods-arrived");
        assertThat(faults(notice, notice.diagram().replace(">warehouse<", ">warehose<")))
                .extracting(GateFault::kind)
                .containsExactly(GateFaultKind.UNKNOWN_ROLE);
    }

    private static List<GateFault> faults(ModelerEdit edit, String diagram) {
        return GATE.faults(
                edit.process() + "/" + edit.process() + ".bpmn",
                diagram.getBytes(UTF_8),
                edit.files().stream()
                        .filter(file -> file.name().endsWith(".form"))
                        .collect(Collectors.toMap(file -> edit.process() + "/" + file.name(), DiagramFile::content)));
    }
}
