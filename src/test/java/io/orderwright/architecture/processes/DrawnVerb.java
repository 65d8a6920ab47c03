package io.orderwright.architecture.processes;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.process.engine.gate.Diagram;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.w3c.dom.Element;

/** A small process in which a verb is drawn as Modeler draws it: from the bindings of its template. */
final class DrawnVerb {

    private static final String OPEN =
            """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_1" targetNamespace="t">
              <bpmn:process id="own" isExecutable="true" camunda:historyTimeToLive="P365D">
                <bpmn:startEvent id="Event_1"/><bpmn:sequenceFlow id="Flow_1" sourceRef="Event_1" targetRef="Activity_1"/>
                <bpmn:serviceTask id="Activity_1" camunda:expression="${credit.decide(orderNumber)}" camunda:resultVariable="creditAnswer"/>
                <bpmn:sequenceFlow id="Flow_2" sourceRef="Activity_1" targetRef="Activity_2"/>
                <bpmn:serviceTask id="Activity_2" camunda:expression="${credit.askRelease(orderNumber)}" camunda:resultVariable="creditCase"/>
                <bpmn:sequenceFlow id="Flow_3" sourceRef="Activity_2" targetRef="Activity_3"/>
                <bpmn:userTask id="Activity_3" camunda:formRef="owner-question" camunda:formRefBinding="deployment" camunda:candidateGroups="sales"><bpmn:extensionElements><camunda:properties><camunda:property name="outputs" value="agreed"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>
                <bpmn:sequenceFlow id="Flow_4" sourceRef="Activity_3" targetRef="Activity_0verb"/>
            """;
    private static final String CLOSE =
            "<bpmn:endEvent id=\"Event_2\"/>%n</bpmn:process></bpmn:definitions>".formatted();

    /** What a person who takes the template fills in. */
    private static final Map<String, String> TYPED = Map.of(
            "noticeText", "Goods of ${orderNumber} have left, call the customer",
            "fieldCode", "sample",
            "fieldValue", "true",
            "calledElement", "delay-notice");

    private final JsonNode verb;
    private final Map<String, String> chosen;

    DrawnVerb(JsonNode verb, Map<String, String> chosen) {
        this.verb = verb;
        this.chosen = chosen;
    }

    String diagram() {
        if (verb.path("appliesTo").get(0).asText().equals("bpmn:SequenceFlow")) {
            String condition = value(verb.path("properties").get(0));
            return OPEN
                    + "<bpmn:exclusiveGateway id=\"Activity_0verb\" default=\"Flow_6\"/><bpmn:sequenceFlow id=\"Flow_6\" sourceRef=\"Activity_0verb\" targetRef=\"Event_2\"/>"
                    + "<bpmn:sequenceFlow id=\"Flow_5\" sourceRef=\"Activity_0verb\" targetRef=\"Event_2\"><bpmn:conditionExpression>"
                    + condition.replace("&", "&amp;").replace("<", "&lt;")
                    + "</bpmn:conditionExpression></bpmn:sequenceFlow>"
                    + CLOSE;
        }
        String kind = verb.at("/elementType/value").asText().replace("bpmn:", "");
        kind = Character.toLowerCase(kind.charAt(0)) + kind.substring(1);
        return OPEN + "<bpmn:" + kind + " id=\"Activity_0verb\" camunda:modelerTemplate=\""
                + verb.path("id").asText() + "\"" + attributes() + "><bpmn:extensionElements>" + extensions()
                + "</bpmn:extensionElements></bpmn:" + kind
                + "><bpmn:sequenceFlow id=\"Flow_5\" sourceRef=\"Activity_0verb\" targetRef=\"Event_2\"/>" + CLOSE;
    }

    private String attributes() {
        StringBuilder drawn = new StringBuilder();
        verb.path("properties").forEach(part -> {
            if (part.at("/binding/type").asText().equals("property")) {
                drawn.append(' ')
                        .append(part.at("/binding/name").asText())
                        .append("=\"")
                        .append(value(part).replace("\"", "&quot;"))
                        .append('"');
            }
        });
        return drawn.toString();
    }

    private String extensions() {
        StringBuilder inputs = inputs(verb.path("properties"));
        StringBuilder drawn =
                new StringBuilder(inputs.isEmpty() ? "" : "<camunda:inputOutput>" + inputs + "</camunda:inputOutput>");
        StringBuilder properties = new StringBuilder();
        for (JsonNode part : verb.path("properties")) {
            JsonNode binding = part.path("binding");
            switch (binding.path("type").asText()) {
                case "camunda:property" ->
                    properties.append("<camunda:property name=\"%s\" value=\"%s\"/>"
                            .formatted(binding.path("name").asText(), value(part)));
                case "camunda:in" ->
                    drawn.append("<camunda:in %s=\"%s\" target=\"%s\"/>"
                            .formatted(
                                    binding.path("expression").asBoolean() ? "sourceExpression" : "source",
                                    value(part),
                                    binding.path("target").asText()));
                case "camunda:in:businessKey" ->
                    drawn.append("<camunda:in businessKey=\"%s\"/>".formatted(value(part)));
                default -> {
                    // an attribute
                }
            }
        }
        if (!properties.isEmpty()) {
            drawn.append("<camunda:properties>").append(properties).append("</camunda:properties>");
        }
        for (JsonNode scope : verb.path("scopes")) {
            drawn.append("<camunda:connector><camunda:inputOutput>")
                    .append(inputs(scope.path("properties")))
                    .append(
                            "</camunda:inputOutput><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>");
        }
        return drawn.toString();
    }

    private StringBuilder inputs(JsonNode parts) {
        StringBuilder drawn = new StringBuilder();
        for (JsonNode part : parts) {
            JsonNode binding = part.path("binding");
            if (binding.path("type").asText().equals("camunda:inputParameter")) {
                drawn.append("<camunda:inputParameter name=\"%s\">%s</camunda:inputParameter>"
                        .formatted(binding.path("name").asText(), value(part)));
            } else if (binding.path("type").asText().equals("camunda:outputParameter")) {
                drawn.append("<camunda:outputParameter name=\"%s\">%s</camunda:outputParameter>"
                        .formatted(value(part), binding.path("source").asText()));
            }
        }
        return drawn;
    }

    private String value(JsonNode part) {
        return chosen.getOrDefault(
                part.path("binding").toString(),
                TYPED.getOrDefault(
                        part.at("/binding/name").asText(), part.path("value").asText()));
    }

    /** What a template lets stand there; empty where whoever draws may write what he wants. */
    static List<String> allowed(JsonNode part) {
        return part.path("type").asText().equals("Dropdown")
                ? StreamSupport.stream(part.path("choices").spliterator(), false)
                        .map(choice -> choice.path("value").asText())
                        .toList()
                : List.of(part.path("value").asText());
    }

    /** What an element has at a binding; empty where the template leaves that to whoever draws. */
    static Optional<String> value(Element element, JsonNode binding) {
        String name = binding.path("name").asText();
        String target = binding.path("target").asText();
        return switch (binding.path("type").asText()) {
            case "property" ->
                name.equals("conditionExpression")
                        ? Diagram.children(element, name).stream()
                                .map(condition -> condition.getTextContent().strip())
                                .findFirst()
                        : name.equals("camunda:resultVariable")
                                ? Optional.empty()
                                : Optional.of(
                                        name.startsWith("camunda:")
                                                ? Diagram.camunda(element, name.substring("camunda:".length()))
                                                : element.getAttribute(name));
            case "camunda:in" ->
                Diagram.inside(element, "in").stream()
                        .filter(in -> in.getAttribute("target").equals(target))
                        .map(in -> Stream.of("source", "sourceExpression")
                                .map(in::getAttribute)
                                .filter(text -> !text.isEmpty())
                                .findFirst()
                                .orElse(""))
                        .findFirst();
            case "camunda:in:businessKey" ->
                Diagram.inside(element, "in").stream()
                        .map(in -> in.getAttribute("businessKey"))
                        .filter(key -> !key.isEmpty())
                        .findFirst();
            default -> Optional.empty();
        };
    }
}
