package io.orderwright.process.engine.passing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Parse;
import org.camunda.bpm.engine.impl.util.xml.ParseHandler;
import org.camunda.bpm.engine.impl.util.xml.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** Which answers of the product's own diagrams pass, and what keeps one from passing. */
@Tag("unit")
class PassingAnswersTests {

    private static final Path PROCESSES = Path.of("processes");

    @Test
    void ofAnOrderWhatTheNextGatewayAsksForPasses() throws IOException {
        assertThat(PassingAnswers.ofServices(orderToCash()))
                .containsEntry("taskRequireApproval", "approvalLevels")
                .containsEntry("taskReserveStock", "stockComplete")
                .containsEntry("taskRecordPosting", "invoicePaid")
                .containsEntry("taskEndInvoicing", "invoicePaid")
                .containsEntry("taskCheckSupplyDeposits", "depositsPaid")
                .containsEntry("taskCheckShipmentDeposits", "depositsPaid");
    }

    /** The answer about credit is read again when somebody has released it; the case is where an answer comes back to. */
    @Test
    void whatIsReadLaterIsStored() throws IOException {
        assertThat(PassingAnswers.ofServices(orderToCash()))
                .doesNotContainKeys("taskDecideCredit", "taskAskRelease", "taskAskShipmentRelease");
    }

    @Test
    void ofAPersonsAnswersThosePassThatOnlyTheEndOfTheTaskIsTold() throws IOException {
        assertThat(PassingAnswers.ofPeople(orderToCash()))
                .contains("carrier", "tracking", "comment")
                .doesNotContain("keepOrder", "orderNumber", "creditAnswer");
    }

    /** A form begins when the transaction has ended: it can show only what is stored. */
    @Test
    void noFormShowsWhatOnlyPasses() throws IOException {
        for (Path diagram : files(".bpmn")) {
            String text = Files.readString(diagram);
            Collection<String> passing =
                    PassingAnswers.ofServices(process(text)).values();
            for (Path form : files(".form")) {
                String name = form.getFileName().toString().replace(".form", "");
                if (form.getParent().equals(diagram.getParent()) && text.contains("formRef=\"" + name + "\"")) {
                    String shown = Files.readString(form);
                    assertThat(passing).as(form.toString()).noneMatch(answer -> shown.contains('"' + answer + '"'));
                }
            }
        }
    }

    /** Each of these makes the answer one that is read elsewhere, or later. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "id=\"taskReserveStock\" camunda:asyncAfter=\"true\"",
                "id=\"gatewayStockComplete\" camunda:asyncBefore=\"true\"",
                "id=\"gatewayStockComplete\" camunda:async=\"true\"",
                "id=\"taskConfirmOrder\" camunda:reader=\"${orders.told(stockComplete)}\"",
                "id=\"callApproval\" variables=\"all\""
            })
    void nothingPassesThatMayBeReadLater(String broken) throws IOException {
        String step = broken.substring(0, broken.indexOf('"', broken.indexOf('"') + 1) + 1);
        String diagram = Files.readString(PROCESSES.resolve("order-to-cash/order-to-cash.bpmn"));
        assertThat(diagram).contains(step);
        assertThat(PassingAnswers.ofServices(process(diagram.replace(step, broken))))
                .doesNotContainKey("taskReserveStock");
    }

    @Test
    void nothingPassesThroughAGatewayThatIsEnteredFromElsewhere() throws IOException {
        String diagram = Files.readString(PROCESSES.resolve("order-to-cash/order-to-cash.bpmn"));
        String flow = "sourceRef=\"taskValidateOrder\" targetRef=\"gatewayDuplicate\"";
        assertThat(diagram).contains(flow);
        assertThat(PassingAnswers.ofServices(process(
                        diagram.replace(flow, "sourceRef=\"taskValidateOrder\" targetRef=\"gatewayStockComplete\""))))
                .doesNotContainKey("taskReserveStock")
                .containsKey("taskRequireApproval");
    }

    private static Element orderToCash() throws IOException {
        return process(Files.readString(PROCESSES.resolve("order-to-cash/order-to-cash.bpmn")));
    }

    private static List<Path> files(String end) throws IOException {
        try (Stream<Path> all = Files.walk(PROCESSES)) {
            List<Path> found = all.filter(file -> file.toString().endsWith(end)).toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    /** As the engine reads it, but for the schema. */
    private static Element process(String xml) {
        try {
            Parse parse = new Diagram().createParse();
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.newSAXParser()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), new ParseHandler(parse));
            return parse.getRootElement().element("process");
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Diagram extends Parser {
        @Override
        public Parse createParse() {
            return new Parse(this) {};
        }
    }
}
