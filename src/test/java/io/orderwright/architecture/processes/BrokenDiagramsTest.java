package io.orderwright.architecture.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.process.engine.gate.Diagram;
import io.orderwright.process.engine.gate.GateFault;
import io.orderwright.process.engine.gate.GateFaultKind;
import io.orderwright.process.engine.gate.GateLaws;
import io.orderwright.process.engine.gate.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What an owner's edit may break in a diagram, one break at a time, as it is found before the diagram runs. */
@Tag("owners")
class BrokenDiagramsTest {

    private static final Path ORDER_TO_CASH = Path.of("processes", "order-to-cash", "order-to-cash.bpmn");
    private static final Surroundings PRODUCT =
            io.orderwright.architecture.processes.Surroundings.ofTheProduct().leansOn();

    @ParameterizedTest
    @CsvFileSource(
            resources = "/gate/broken-diagrams.csv",
            delimiter = '|',
            quoteCharacter = '~',
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false)
    void isFoundAtItsElement(String stands, @Nullable String instead, String element, GateFaultKind kind)
            throws IOException {
        String content = Files.readString(ORDER_TO_CASH);
        assertThat(content).contains(stands);
        Diagram broken =
                ProductDiagrams.of(ORDER_TO_CASH, content.replace(stands, Objects.requireNonNullElse(instead, "")));
        List<GateFault> faults = GateLaws.faults(broken, PRODUCT);
        assertThat(faults)
                .filteredOn(fault -> fault.kind() == kind)
                .anyMatch(fault -> element.equals("*") || fault.element().equals(element));
    }

    /** What is caught of whatever goes wrong names no error, and a process that is called may end with one of its own. */
    @Test
    void whatIsRightInADiagramOfAnOwnerIsNotRefused() throws IOException {
        String content = Files.readString(ORDER_TO_CASH);
        Diagram any = ProductDiagrams.of(ORDER_TO_CASH, content.replace(" errorRef=\"refShipmentBlocked\"", ""));
        assertThat(GateLaws.errors(any, PRODUCT)).isEmpty();
        Diagram ending = ProductDiagrams.of(
                ORDER_TO_CASH,
                content.replace(
                                "<bpmn:incoming>flowTaskCloseOrderToEndClosed</bpmn:incoming>",
                                "<bpmn:incoming>flowTaskCloseOrderToEndClosed</bpmn:incoming>"
                                        + "<bpmn:errorEventDefinition errorRef=\"Error_0a1\"/>")
                        .replace(
                                "<bpmn:error id=\"refShipmentBlocked\"",
                                "<bpmn:error id=\"Error_0a1\" errorCode=\"tooSmall\"/>"
                                        + "<bpmn:error id=\"refShipmentBlocked\""));
        assertThat(GateLaws.thrown(ending)).containsExactly("tooSmall");
        Diagram caller = ProductDiagrams.of(
                ORDER_TO_CASH, content.replace("errorCode=\"shipmentBlocked\"", "errorCode=\"tooSmall\""));
        Surroundings beside = new Surroundings(
                PRODUCT.beans(),
                PRODUCT.topics(),
                PRODUCT.messages(),
                GateLaws.thrown(ending).collect(Collectors.toSet()),
                PRODUCT.groups(),
                PRODUCT.processes(),
                PRODUCT.started(),
                PRODUCT.fields(),
                PRODUCT.handed());
        assertThat(GateLaws.errors(caller, beside))
                .noneMatch(fault -> fault.said().contains("tooSmall"))
                .anyMatch(fault -> fault.said().contains("partnerRefused"));
    }

    @Test
    void nothingIsFoundInWhatIsThere() {
        assertThat(ProductDiagrams.all())
                .filteredOn(diagram -> !ProductDiagrams.released(diagram))
                .isNotEmpty()
                .allSatisfy(
                        diagram -> assertThat(GateLaws.faults(diagram, PRODUCT)).isEmpty());
    }
}
