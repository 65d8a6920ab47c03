package io.orderwright.process.engine.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.security.RunningApplication;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** Deploys through the engine itself, so that the gate is proved to stand where every deployment passes. */
@Tag("security")
@RunningApplication
class DeploymentGateTests {

    private static final String OPEN =
            """
            <?xml version="1.0" encoding="UTF-8"?>%s
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="t">
              <bpmn:process id="gateTest" isExecutable="true" camunda:historyTimeToLive="P30D">
                <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="toStep" sourceRef="start" targetRef="step"/>
            """;
    private static final String CLOSE = "</bpmn:process></bpmn:definitions>";

    private static final String WHOLE = OPEN.formatted("")
            + """
            <bpmn:serviceTask id="step" camunda:asyncBefore="true" camunda:expression="${bait.takeFor(orderNumber)}" camunda:resultVariable="answer"/>
            <bpmn:sequenceFlow id="Flow_0f1" sourceRef="step" targetRef="Gateway_0good"/>
            <bpmn:exclusiveGateway id="Gateway_0good" name="Good?" default="Flow_0f2"/>
            <bpmn:sequenceFlow id="Flow_0f2" sourceRef="Gateway_0good" targetRef="Activity_0call"/>
            <bpmn:sequenceFlow id="Flow_0f3" sourceRef="Gateway_0good" targetRef="Activity_0user"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${answer == 'REVIEW' &amp;&amp; !(answer &gt; 3 or not approvalTakenBack)}</bpmn:conditionExpression></bpmn:sequenceFlow>
            <bpmn:serviceTask id="Activity_0call" camunda:type="external" camunda:topic="erp.post-sales-order"/>
            <bpmn:sequenceFlow id="Flow_0f4" sourceRef="Activity_0call" targetRef="Event_0end"/>
            <bpmn:userTask id="Activity_0user" name="Approve ${orderNumber}" camunda:formRef='gate' camunda:formRefBinding="deployment" camunda:candidateGroups="sales-manager" camunda:dueDate="${dateTime().plusDays(2).toDate()}"/>
            <bpmn:sequenceFlow id="Flow_0f5" sourceRef="Activity_0user" targetRef="Event_0end"/>
            <bpmn:endEvent id="Event_0end"/>
            """
            + CLOSE;
    private static final String FORM = "{\"id\": \"gate\", \"type\": \"default\", \"components\": []}";

    @Autowired
    RepositoryService repository;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<bpmn:scriptTask id='step' scriptFormat='juel'><bpmn:script>${1}</bpmn:script></bpmn:scriptTask>|script",
                "<bpmn:serviceTask id='step' camunda:class='java.lang.Runtime'/>|Java class",
                "<bpmn:serviceTask id='step' activiti:class='java.lang.Runtime'/>|Java class",
                "<bpmn:serviceTask id='step' camunda:delegateExpression='${bait}'/>|delegate expression",
                "<bpmn:serviceTask id='step' camunda:expression='${other.take()}'/>|other is no task bean",
                "<bpmn:serviceTask id='step' camunda:expression='${bait.getClass()}'/>|no public method getClass",
                "<bpmn:serviceTask id='step' camunda:expression='${bait.take().length()}'/>|neither",
                "<bpmn:serviceTask id='step' camunda:expression='${bait.takeFor(execution)}'/>|neither a variable",
                "<bpmn:serviceTask id='step' camunda:expression='${execution.processEngineServices}'/>|neither",
                "<bpmn:serviceTask id='step' camunda:expression=\"${''['class']}\"/>|neither",
                "<bpmn:serviceTask id='step' camunda:expression='${bait.take() + 1}'/>|neither",
                "<bpmn:serviceTask id='step' camunda:type='shell'/>|task type",
                "<bpmn:sendTask id='step' camunda:type='mail'/>|task type",
                "<bpmn:userTask id='step' name='Hello ${execution.id}'/>|neither",
                "<bpmn:userTask id='step'><bpmn:documentation>${exec<!-- -->ution.id}</bpmn:documentation></bpmn:userTask>|neither",
                "<bpmn:userTask id='step'><bpmn:documentation>$<![CDATA[{]]>execution.id}</bpmn:documentation></bpmn:userTask>|neither",
                "<bpmn:userTask id='step' camunda:dueDate='${bait'/>|not closed",
                "<bpmn:userTask id='step'><bpmn:extensionElements><camunda:taskListener event='create' class='x.Y'/></bpmn:extensionElements></bpmn:userTask>|Java class",
                "<bpmn:userTask id='step'><bpmn:extensionElements><camunda:executionListener event='start' delegateExpression='${bait}'/></bpmn:extensionElements></bpmn:userTask>|delegate expression",
                "<bpmn:userTask id='step'><bpmn:extensionElements><camunda:executionListener event='start'><camunda:script scriptFormat='juel'>x</camunda:script></camunda:executionListener></bpmn:extensionElements></bpmn:userTask>|script",
                "<bpmn:serviceTask id='step'><bpmn:extensionElements><camunda:connector><camunda:connectorId>soap-http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>|must be http-connector",
                "<bpmn:serviceTask id='step'><bpmn:extensionElements><camunda:connector><camunda:inputOutput><camunda:inputParameter name='endpoint'>elsewhere</camunda:inputParameter><camunda:inputParameter name='path'>/x</camunda:inputParameter></camunda:inputOutput><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>|is not among",
                "<bpmn:serviceTask id='step'><bpmn:extensionElements><camunda:connector><camunda:inputOutput><camunda:inputParameter name='endpoint'>bureau</camunda:inputParameter><camunda:inputParameter name='path'>/${path}</camunda:inputParameter></camunda:inputOutput><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>|must be fixed",
                "<bpmn:serviceTask id='step'><bpmn:extensionElements><camunda:connector><camunda:inputOutput><camunda:inputParameter name='endpoint'>bureau</camunda:inputParameter><camunda:inputParameter name='path'>/x</camunda:inputParameter><camunda:inputParameter name='url'>http://x</camunda:inputParameter></camunda:inputOutput><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>|has no input url",
                "<bpmn:businessRuleTask id='step' camunda:decisionRef='any'/>|DMN"
            })
    void codeIsRefusedNamingTheElement(String step, String reason) {
        assertThatThrownBy(() -> deploy("gate.bpmn", OPEN.formatted("") + step + CLOSE))
                .isInstanceOf(ProcessRefused.class)
                .hasMessageContaining("gate.bpmn")
                .hasMessageContaining("step: ")
                .hasMessageContaining(reason);
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("gateTest")
                        .count())
                .isZero();
    }

    @Test
    void externalEntitiesOversizedModelsAndOtherFilesAreRefused() {
        String step = "<bpmn:userTask id='step' name='&stolen;'/>";
        assertThatThrownBy(() -> deploy(
                        "gate.bpmn",
                        OPEN.formatted("<!DOCTYPE d [<!ENTITY stolen SYSTEM 'file:///etc/passwd'>]>") + step + CLOSE))
                .isInstanceOf(ProcessRefused.class)
                .hasMessageContaining("DOCTYPE");
        String long1 =
                OPEN.formatted("") + "<bpmn:userTask id='step' name='" + "x".repeat(2 * 1024 * 1024) + "'/>" + CLOSE;
        assertThatThrownBy(() -> deploy("gate.bpmn", long1)).hasMessageContaining("larger than");
        String many = OPEN.formatted("") + "<bpmn:userTask id='step'/>".repeat(10_001) + CLOSE;
        assertThatThrownBy(() -> deploy("gate.bpmn", many)).hasMessageContaining("elements");
        assertThatThrownBy(() -> deploy("evil.groovy", "println 1")).isInstanceOf(ProcessRefused.class);
        assertThatThrownBy(() -> deploy("table.dmn", "<x/>")).isInstanceOf(ProcessRefused.class);
    }

    @Test
    void whatAProcessNeedsIsDeployed() {
        Deployment deployment = repository
                .createDeployment()
                .addString("gate.bpmn", WHOLE)
                .addString("gate.form", FORM)
                .deploy();
        repository.deleteDeployment(deployment.getId(), true);
    }

    /** Whoever deploys it, and in the words of who does: the ids are those that Modeler gives. */
    @Test
    void whatIsNotThereIsRefusedNamingTheElement() {
        assertRefused(WHOLE.replace("erp.post-sales-order", "erp.post-order"), "Activity_0call", "topic", "主题");
        assertRefused(WHOLE.replace("formRef='gate'", "formRef='gat'"), "Activity_0user", "gat.form", "gat.form");
        assertRefused(WHOLE.replace(" camunda:resultVariable=\"answer\"", ""), "Flow_0f3", "answer", "answer");
    }

    private void assertRefused(String content, String element, String english, String chinese) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINA)) {
            LocaleContextHolder.setLocale(locale);
            try {
                assertThatThrownBy(() -> repository
                                .createDeployment()
                                .addString("gate.bpmn", content)
                                .addString("gate.form", FORM)
                                .deploy())
                        .isInstanceOf(ProcessRefused.class)
                        .hasMessageContaining(element + ": ")
                        .hasMessageContaining(locale == Locale.CHINA ? chinese : english);
            } finally {
                LocaleContextHolder.resetLocaleContext();
            }
        }
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("gateTest")
                        .count())
                .isZero();
    }

    private Deployment deploy(String name, String content) {
        return repository.createDeployment().addString(name, content).deploy();
    }
}
