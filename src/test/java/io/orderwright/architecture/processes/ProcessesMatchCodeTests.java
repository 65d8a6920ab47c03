package io.orderwright.architecture.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.process.engine.gate.Diagram;
import io.orderwright.process.engine.gate.IsoTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Diagrams and code say the same. Released versions that are still running are kept in {@code processes/<process>/released/}
 * and checked too, as far as instances lean on the code; they are not deployed again.
 */
@Tag("architecture")
class ProcessesMatchCodeTests {

    private static final Surroundings PRODUCT = Surroundings.ofTheProduct();
    /** What owners may draw, and no diagram of ours does. */
    private static final Set<String> ON_OFFER = Set.of("sms.goods-shipped");

    private static final Path ORDER_TO_CASH = Path.of("processes", "order-to-cash", "order-to-cash.bpmn");
    private static final Path SIGN_OFF = Path.of("processes", "sign-off", "sign-off.bpmn");

    static List<ProcessLaw> laws() {
        return ProcessLaw.all();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void everyDiagramKeepsTheLaw(ProcessLaw law) {
        assertThat(PRODUCT.diagrams())
                .isNotEmpty()
                .filteredOn(diagram -> law.alwaysKept() || !ProductDiagrams.released(diagram))
                .flatMap(diagram -> law.violations(diagram, PRODUCT))
                .isEmpty();
    }

    @Test
    void everyRouteHasACaller() {
        Set<String> called = new TreeSet<>(callers(PRODUCT.diagrams()));
        called.addAll(ON_OFFER);
        assertThat(called).containsAll(routes());
    }

    /** One is there for orders that began when a cancellation had a message of its own. */
    @Test
    void everyCorrelatedMessageIsAwaitedInADiagram() {
        Set<String> awaited = new TreeSet<>(awaited(PRODUCT.diagrams()));
        awaited.add("messageCancellationAsked");
        assertThat(awaited).containsAll(PRODUCT.messages());
        assertThat(PRODUCT.messages()).isNotEmpty();
    }

    /** What the rest leans on was found at all. */
    @Test
    void theCodeWasFound() {
        assertThat(PRODUCT.beans()).containsKeys("orders", "credit", "inventory");
        assertThat(PRODUCT.errors()).contains("partnerRefused");
        assertThat(PRODUCT.groups()).contains("sales", "camunda-admin");
        assertThat(PRODUCT.routes()).contains("erp.post-sales-order");
    }

    /** One break for each law, made in a copy: what stands in the diagram, what is put there instead, what is said. */
    static Stream<Arguments> breaks() {
        return Stream.of(
                broken(
                        "expressions call task beans",
                        "inventory.reserve(",
                        "warehouse.reserve(",
                        "no task bean warehouse"),
                broken(
                        "expressions call task beans",
                        "inventory.reserve(",
                        "inventory.keep(",
                        "one public method keep"),
                broken("expressions call task beans", "orders.confirm(orderNumber)", "orders.confirm()", "0 arguments"),
                broken(
                        "expressions call task beans",
                        "${keepOrder}",
                        "${keepOrder.toString()}",
                        "no task bean keepOrder"),
                broken("expressions call task beans", "${invoicePaid}", "${invoicePaid.value}", "nor a condition"),
                broken("expressions read known variables", "${keepOrder}", "${keepIt}", "UNKNOWN_VARIABLE [keepIt"),
                broken(
                        "expressions read known variables",
                        "camunda:resultVariable=\"creditAnswer\"",
                        "",
                        "creditAnswer"),
                broken(
                        "expressions read known variables",
                        "value=\"keepOrder\"",
                        "value=\"\"",
                        "UNKNOWN_VARIABLE [keepOrder"),
                broken("no variable is named like a task bean", "\"stockComplete\"", "\"inventory\"", "inventory"),
                broken("every topic has a route", "erp.post-sales-order", "erp.post-order", "erp.post-order"),
                broken("every topic has a route", "erp.post-sales-order", "erp.ask", "erp.ask"),
                broken(
                        "every message is correlated by code",
                        "\"messageInvoicePaid\"",
                        "\"messagePaid\"",
                        "messagePaid"),
                broken("every message is waited for", "messageRef=\"refMessageInvoicePaid\"", "", "nothing waits"),
                broken(
                        "every error is thrown",
                        "errorCode=\"partnerRefused\"",
                        "errorCode=\"no\"",
                        "UNTHROWN_ERROR [no]"),
                broken(
                        "every called process exists",
                        "calledElement=\"sign-off\"",
                        "calledElement=\"ask\"",
                        "UNKNOWN_PROCESS [ask]"),
                broken(
                        "every user task has groups that are roles",
                        "\"warehouse\"",
                        "\"storekeepers\"",
                        "storekeepers"),
                broken(
                        "every user task has groups that are roles",
                        "camunda:candidateGroups=\"warehouse\"",
                        "",
                        "userShipGoods"),
                broken(
                        "every form exists and asks for the task's outputs",
                        "formRef=\"ship-goods\"",
                        "formRef=\"ship\"",
                        "FORM_MISSING [ship.form]"),
                broken(
                        "every form exists and asks for the task's outputs",
                        "camunda:formRef=\"ship-goods\"",
                        "",
                        "NO_FORM"),
                broken(
                        "timers and dates are ISO-8601 or asked of a task bean",
                        "${billing.reminderAt(orderNumber)}",
                        "tomorrow",
                        "NO_SUCH_TIME [tomorrow]"),
                broken(
                        "no scripts",
                        "<bpmn:serviceTask id=\"taskHoldOrder\"",
                        "<bpmn:serviceTask scriptFormat=\"js\" id=\"taskHoldOrder\"",
                        "taskHoldOrder"),
                broken("ids say kind and meaning", "\"taskReserveStock\"", "\"Activity_0x1abcd\"", "Activity_0x1abcd"),
                broken("ids say kind and meaning", "\"externalPostSalesOrder\"", "\"taskPostSalesOrder\"", "external"),
                broken("ids say kind and meaning", "bpmn:receiveTask", "bpmn:manualTask", "not used"),
                broken("gateways that split ask a question", "Paid already?", "Paid already", "gatewayPaid"),
                broken(
                        "a gateway splits or joins, and not both",
                        "<bpmn:incoming>flowGatewayInvoicedToGatewayPaid</bpmn:incoming>",
                        "<bpmn:incoming>flowGatewayInvoicedToGatewayPaid</bpmn:incoming><bpmn:incoming>flowOther</bpmn:incoming>",
                        "gatewayPaid"),
                broken(
                        "gateways that split have a default",
                        "default=\"flowGatewayPaidToReceivePayment\"",
                        "",
                        "gatewayPaid"),
                broken(
                        "gateways that split have a default",
                        "default=\"flowGatewayPaidToReceivePayment\"",
                        "default=\"flowGatewayPaidToTaskCloseOrder\"",
                        "DEFAULT_WITH_CONDITION"),
                broken(
                        "one process, executable, with a time to live",
                        "camunda:historyTimeToLive=\"P365D\"",
                        "",
                        "NO_TIME_TO_LIVE"),
                broken(
                        "one process, executable, with a time to live",
                        "isExecutable=\"true\"",
                        "isExecutable=\"false\"",
                        "NOT_EXECUTABLE"),
                broken(
                        "the process is named like its file",
                        "process id=\"order-to-cash\"",
                        "process id=\"o2c\"",
                        "o2c"),
                broken(
                        "every way comes from a start and leads to an end",
                        "sourceRef=\"taskCloseOrder\"",
                        "sourceRef=\"taskReserveStock\"",
                        "taskCloseOrder: DEAD_END"),
                broken(
                        "everything is drawn",
                        "bpmnElement=\"taskReserveStock\"",
                        "bpmnElement=\"other\"",
                        "taskReserveStock"),
                broken(
                        "everything is drawn",
                        "bpmnElement=\"flowTaskCloseOrderToEndClosed\"",
                        "bpmnElement=\"other\"",
                        "has no edge"),
                broken(
                        "nodes know their flows",
                        "<bpmn:outgoing>flowTaskCloseOrderToEndClosed</bpmn:outgoing>",
                        "",
                        "no outgoing"),
                broken(
                        "nodes know their flows",
                        "targetRef=\"endClosed\"",
                        "targetRef=\"endOpen\"",
                        "no incoming of endOpen"));
    }

    private static Arguments broken(String law, String stands, String instead, String said) {
        return Arguments.of(law, stands, instead, said);
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void aBreakIsNoticed(String sentence, String stands, String instead, String said) throws IOException {
        String content = Files.readString(ORDER_TO_CASH);
        assertThat(content).as("what the break replaces").contains(stands);
        Diagram copy = ProductDiagrams.of(ORDER_TO_CASH, content.replace(stands, instead));
        assertThat(law(sentence).violations(copy, PRODUCT)).anyMatch(violation -> violation.contains(said));
    }

    @Test
    void everyLawIsBrokenOnce() {
        assertThat(breaks().map(broken -> broken.get()[0]))
                .containsAll(laws().stream().map(ProcessLaw::sentence).toList());
    }

    @Test
    void aVariableThatNoCallerHandsOverIsNoticed() throws IOException {
        Surroundings nobodyCalls = new Surroundings(
                PRODUCT.beans(), PRODUCT.routes(), PRODUCT.messages(), PRODUCT.errors(), PRODUCT.groups(), List.of());
        Diagram copy = ProductDiagrams.of(
                SIGN_OFF,
                Files.readString(SIGN_OFF)
                        .replace("approvals.remind(subject)", "approvals.remind(kind)")
                        .replace("approvals.ask(kind, subject)", "approvals.ask(subject, subject)"));
        assertThat(law("expressions read known variables").violations(copy, PRODUCT))
                .isEmpty();
        assertThat(law("expressions read known variables").violations(copy, nobodyCalls))
                .anyMatch(violation -> violation.contains("kind"));
    }

    @Test
    void aCounterOutsideItsLoopIsNoticed() throws IOException {
        Diagram copy = ProductDiagrams.of(
                SIGN_OFF,
                Files.readString(SIGN_OFF)
                        .replaceAll(
                                "(?s)<bpmn:multiInstanceLoopCharacteristics.*</bpmn:multiInstanceLoopCharacteristics>",
                                ""));
        assertThat(law("expressions read known variables").violations(copy, PRODUCT))
                .anyMatch(violation -> violation.contains("UNKNOWN_VARIABLE [seat"));
    }

    @Test
    void aFormThatDoesNotAskForAnOutputIsNoticed(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("ship-goods.form"), "{\"id\": \"ship\", \"components\": [{\"key\": \"carrier\"}]}");
        Diagram copy = ProductDiagrams.of(folder.resolve("order-to-cash.bpmn"), Files.readString(ORDER_TO_CASH));
        assertThat(law("every form exists and asks for the task's outputs").violations(copy, PRODUCT))
                .anyMatch(violation -> violation.contains("FORM_FIELD_MISSING [ship-goods.form, tracking]"))
                .anyMatch(violation -> violation.contains("FORM_NAMED_OTHERWISE [ship-goods.form, ship]"))
                .noneMatch(violation -> violation.contains("ship-goods.form, carrier"));
    }

    @Test
    void aRouteWithoutCallerAndAMessageWithoutWaiterAreNoticed() {
        List<Diagram> signOffOnly = List.of(ProductDiagrams.read(SIGN_OFF));
        assertThat(callers(signOffOnly)).doesNotContainAnyElementsOf(routes());
        assertThat(PRODUCT.messages()).contains("messageInvoicePaid");
        assertThat(awaited(signOffOnly)).doesNotContain("messageInvoicePaid").contains("messageApprovalRecalled");
    }

    @Test
    void aReleasedDiagramIsKnownByItsFolder() throws IOException {
        Path file = Path.of("processes", "order-to-cash", "released", "order-to-cash-1.bpmn");
        Diagram released = ProductDiagrams.of(file, Files.readString(ORDER_TO_CASH));
        assertThat(ProductDiagrams.released(released)).isTrue();
        assertThat(ProductDiagrams.released(ProductDiagrams.read(ORDER_TO_CASH)))
                .isFalse();
        Diagram old =
                ProductDiagrams.of(file, Files.readString(ORDER_TO_CASH).replace("orders.confirm(", "orders.accept("));
        assertThat(law("expressions call task beans").alwaysKept()).isTrue();
        assertThat(law("expressions call task beans").violations(old, PRODUCT))
                .anyMatch(violation -> violation.contains("method accept"));
    }

    @ParameterizedTest
    @CsvSource({
        "P14D, true",
        "PT10M, true",
        "P1DT2H, true",
        "14 days, false",
        "PT, false",
        "-PT10M, false",
        "'', false",
    })
    void durationsAreIso(String text, boolean right) {
        assertThat(IsoTime.isDuration(text)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "R3/PT10M, true",
        "R/P1D, true",
        "R2/2026-01-01T09:00:00Z/P1D, true",
        "0 0 9 * * ?, false",
        "R3, false",
        "R3/2026-01-01T09:00:00Z, false",
        "PT10M, false",
    })
    void cyclesAreIso(String text, boolean right) {
        assertThat(IsoTime.isCycle(text)).isEqualTo(right);
    }

    private static ProcessLaw law(String sentence) {
        return laws().stream()
                .filter(law -> law.sentence().equals(sentence))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no law: " + sentence));
    }

    private static List<String> routes() {
        return PRODUCT.routes().stream()
                .filter(route -> !Surroundings.isQuestion(route))
                .toList();
    }

    private static Set<String> callers(List<Diagram> diagrams) {
        return diagrams.stream()
                .flatMap(diagram -> diagram.nodes().stream())
                .map(node -> Diagram.camunda(node, "topic"))
                .filter(topic -> !topic.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> awaited(List<Diagram> diagrams) {
        return diagrams.stream().flatMap(diagram -> diagram.awaited()).collect(Collectors.toCollection(TreeSet::new));
    }
}
