package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.owners.diagrams.CandidateView;
import io.orderwright.owners.diagrams.DiagramCandidates;
import io.orderwright.owners.diagrams.DiagramReleases;
import io.orderwright.owners.diagrams.EditedDiagram;
import io.orderwright.owners.diagrams.ProcessDiagrams;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.Browser;
import io.orderwright.process.fields.OwnFieldsTasks;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What owners draw with the verbs that they have in Modeler is done: staff, customer and own fields are told, a person is asked. */
@Tag("owners")
class VerbsOfOwnersTest extends Business {

    private static final String PROCESS = "approval-copy";
    private static final String DIAGRAM =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_1" targetNamespace="http://bpmn.io/schema/bpmn">
              <bpmn:process id="approval-copy" name="Own" isExecutable="true" camunda:historyTimeToLive="P365D">
                <bpmn:startEvent id="Event_0a"><bpmn:outgoing>Flow_1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:serviceTask id="Activity_0notice" name="Notify staff" camunda:modelerTemplate="io.orderwright.verb.notify-staff" camunda:expression="${notices.tell(noticeRole, noticeAbout, noticeText)}"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="noticeRole">warehouse</camunda:inputParameter><camunda:inputParameter name="noticeAbout">${orderNumber}</camunda:inputParameter><camunda:inputParameter name="noticeText">Pack ${orderNumber} with care, it is a gift</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>
                <bpmn:serviceTask id="Activity_0field" name="Set an own field" camunda:modelerTemplate="io.orderwright.verb.set-field" camunda:expression="${ownFields.setOnOrder(orderNumber, fieldCode, fieldValue)}"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="fieldCode">FIELD</camunda:inputParameter><camunda:inputParameter name="fieldValue">true</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>
                <bpmn:serviceTask id="Activity_0sms" name="Message to customer" camunda:modelerTemplate="io.orderwright.verb.message-customer" camunda:type="external" camunda:topic="sms.goods-shipped"/>
                <bpmn:userTask id="Activity_0ask" name="Is it packed?" camunda:modelerTemplate="io.orderwright.verb.ask-person" camunda:formRef="owner-question" camunda:formRefBinding="deployment" camunda:candidateGroups="sales-manager" camunda:dueDate="${dateTime().plusDays(1).toDate()}"><bpmn:extensionElements><camunda:properties><camunda:property name="outputs" value="agreed,remark"/><camunda:property name="shows" value="card"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>
                <bpmn:exclusiveGateway id="Gateway_0agreed" name="Agreed?" default="Flow_7"/>
                <bpmn:serviceTask id="Activity_0again" name="Notify staff" camunda:expression="${notices.tell('warehouse', orderNumber, 'Pack it again, please')}"/>
                <bpmn:endEvent id="Event_0b"/>
                <bpmn:sequenceFlow id="Flow_1" sourceRef="Event_0a" targetRef="Activity_0notice"/>
                <bpmn:sequenceFlow id="Flow_2" sourceRef="Activity_0notice" targetRef="Activity_0field"/>
                <bpmn:sequenceFlow id="Flow_3" sourceRef="Activity_0field" targetRef="Activity_0sms"/>
                <bpmn:sequenceFlow id="Flow_4" sourceRef="Activity_0sms" targetRef="Activity_0ask"/>
                <bpmn:sequenceFlow id="Flow_5" sourceRef="Activity_0ask" targetRef="Gateway_0agreed"/>
                <bpmn:sequenceFlow id="Flow_6" sourceRef="Gateway_0agreed" targetRef="Event_0b" camunda:modelerTemplate="io.orderwright.verb.if-answer"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${agreed}</bpmn:conditionExpression></bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="Flow_7" sourceRef="Gateway_0agreed" targetRef="Activity_0again"/>
                <bpmn:sequenceFlow id="Flow_8" sourceRef="Activity_0again" targetRef="Event_0b"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    DiagramCandidates candidates;

    @Autowired
    DiagramReleases releases;

    @Autowired
    ProcessDiagrams diagrams;

    @Autowired
    OwnFieldsTasks fields;

    @LocalServerPort
    int port;

    private String field = "";

    @BeforeEach
    void aField() {
        field = "G" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** Other tests run by the diagram as it came, and place orders without the field. */
    @AfterEach
    void asItCame() throws IOException {
        try {
            release(List.of(
                    new DiagramFile(PROCESS + ".bpmn", EditedDiagram.shipped().getBytes(UTF_8)),
                    new DiagramFile(
                            "read-copy.form", Files.readAllBytes(Path.of("processes", PROCESS, "read-copy.form")))));
        } catch (Refusal same) {
            assertThat(same.code()).isEqualTo("diagrams.same");
        }
        // A field that the diagram in force goes by stays.
        put("{'retired': true}");
    }

    @Test
    void eachIsDone() throws IOException {
        CandidateView early = candidates.bring(files(), "a gift", "peter");
        assertThat(diagrams.findings(early.id())).singleElement().satisfies(fault -> assertThat(fault.kind())
                .isEqualTo("gate.unknown-field"));
        candidates.withdraw(early.id(), "peter");
        put("{'nameEn': 'Gift', 'nameZh': '礼品', 'type': 'FLAG', 'shown': []}");
        release(files());
        String order = place(goodCustomer(), line(goods("10.00", 5), 1));
        thenIs(order, TO_SHIP);
        runtime.startProcessInstanceByKey(PROCESS, order, Map.of("orderNumber", order));

        Task asked = await().until(
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(order)
                                .processDefinitionKey(PROCESS)
                                .singleResult(),
                        task -> task != null);
        assertThat(asked.getDueDate()).isNotNull();
        assertThat(fields.orderSays(order, field, "true")).isTrue();
        assertThat(effectsAt("sms", order, "Activity_0sms")).isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "select request from effect where key like ?", String.class, order + ":Activity_0sms%"))
                .contains("\"orderNumber\":\"" + order);
        String told = "Pack " + order + " with care, it is a gift";
        Browser wendy = new Browser(port).as("wendy");
        assertThat(wendy.get("/?lang=en").body()).contains("Notices for your roles", told);
        assertThat(wendy.get("/staff-notices?lang=zh").body()).contains("发给您的岗位的通知", told, "发给仓库");
        assertThat(wendy.get("/api/v1/staff-notices?size=50").body()).contains(told);
        Browser sally = new Browser(port).as("sally");
        assertThat(sally.get("/staff-notices").body()).doesNotContain(told);
        assertThat(sally.get("/orders/" + order + "?lang=en").body())
                .contains("Staff notified", "SMS that the goods have left");

        completes("morgan", asked, Map.of("agreed", false, "remark", "the ribbon"));
        assertThat(wendy.get("/staff-notices?lang=en").body()).contains("Pack it again, please");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(order)
                        .processDefinitionKey(PROCESS)
                        .count())
                .isZero();
        assertThat(wrong(order)).isEmpty();
    }

    private List<DiagramFile> files() throws IOException {
        return List.of(
                new DiagramFile(
                        PROCESS + ".bpmn", DIAGRAM.replace("FIELD", field).getBytes(UTF_8)),
                new DiagramFile(
                        "owner-question.form",
                        Files.readAllBytes(Path.of(".camunda", "forms", "owner-question.form"))));
    }

    private void release(List<DiagramFile> brought) {
        CandidateView draft = candidates.bring(brought, "as agreed", "peter");
        assertThat(diagrams.findings(draft.id())).isEmpty();
        candidates.submit(draft.id(), "", "peter");
        releases.release(draft.id(), diagrams.inForce(PROCESS).number(), null, 100, "", "grace");
    }

    private void put(String body) {
        Browser rita = new Browser(port);
        assertThat(rita.send(rita.request("/api/v1/own-fields/order/" + field)
                                .header("Authorization", basic())
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(body.replace('\'', '"')))
                                .build())
                        .statusCode())
                .isLessThan(300);
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString("rita:rita-demo".getBytes(UTF_8));
    }
}
