package io.orderwright.architecture.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.process.engine.gate.Diagram;
import io.orderwright.process.engine.gate.GateFault;
import io.orderwright.process.engine.gate.GateFaultKind;
import io.orderwright.process.engine.gate.GateLaws;
import io.orderwright.process.engine.gate.Surroundings;
import io.orderwright.process.engine.release.WholeGate;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
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

    private static final WholeGate GATE = new WholeGate(
            io.orderwright.architecture.processes.Surroundings.ofTheProduct().beans(), PRODUCT);
    private static final Map<String, Properties> WORDS = Map.of("", words(""), "_zh_CN", words("_zh_CN"));

    @ParameterizedTest
    @CsvFileSource(
            resources = "/gate/broken-diagrams.csv",
            delimiter = '|',
            quoteCharacter = '~',
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false)
    void isFoundAtItsElement(String stands, @Nullable String instead, @Nullable String element, GateFaultKind kind)
            throws IOException {
        String content = Files.readString(ORDER_TO_CASH);
        assertThat(content).contains(stands);
        byte[] broken =
                content.replace(stands, Objects.requireNonNullElse(instead, "")).getBytes(StandardCharsets.UTF_8);
        String at = Objects.requireNonNullElse(element, "");
        List<GateFault> found =
                GATE.faults(ORDER_TO_CASH.toString(), broken, ProductDiagrams.forms(ORDER_TO_CASH.getParent())).stream()
                        .filter(fault -> fault.kind() == kind)
                        .filter(fault -> at.equals("*") || fault.element().equals(at))
                        .toList();
        assertThat(found).isNotEmpty();
        for (Map.Entry<String, String> language :
                Map.of("", "[A-Za-z]", "_zh_CN", "\\p{IsHan}").entrySet()) {
            String words = WORDS.get(language.getKey()).getProperty(kind.text());
            assertThat(words).as(kind.text() + language.getKey()).containsPattern(language.getValue());
            assertThat(new MessageFormat(words).format(found.get(0).said().toArray()))
                    .as("says what is wrong")
                    .contains(words.contains("{0}") ? found.get(0).said().get(0) : "")
                    .doesNotContainPattern("\\{\\d");
        }
    }

    /** The bar is sixty. */
    @Test
    void thereAreSixtyAndOfManyKinds() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("src/test/resources/gate/broken-diagrams.csv"));
        assertThat(rows.subList(1, rows.size())).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        assertThat(rows.stream()
                        .skip(1)
                        .map(row -> row.substring(row.lastIndexOf('|') + 1))
                        .distinct())
                .hasSizeGreaterThan(30);
    }

    private static Properties words(String language) {
        Properties read = new Properties();
        try (Reader file =
                Files.newBufferedReader(Path.of("src/main/resources/messages/process" + language + ".properties"))) {
            read.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
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
