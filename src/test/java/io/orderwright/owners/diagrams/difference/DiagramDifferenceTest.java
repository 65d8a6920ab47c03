package io.orderwright.owners.diagrams.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.owners.diagrams.difference.ElementChange.AspectChange;
import io.orderwright.owners.diagrams.difference.ElementChange.ChangeKind;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One edit at a time: what it changes is told at its element, and nothing else is. */
@Tag("unit")
class DiagramDifferenceTest {

    private static final String MODEL =
            """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:other="http://activiti.org/bpmn">
              <bpmn:process id="p" name="P" isExecutable="true">
                <bpmn:startEvent id="s" name="Go"/>
                <bpmn:serviceTask id="t" name="Decide" camunda:expression="${a.b(c)}" camunda:resultVariable="answer"/>
                <bpmn:userTask id="u" name="Look" camunda:candidateGroups="sales" camunda:formRef="look" camunda:dueDate="${x.due()}">
                  <bpmn:documentation>Why</bpmn:documentation>
                  <bpmn:extensionElements><camunda:properties><camunda:property name="outputs" value="ok"/></camunda:properties></bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:boundaryEvent id="b" name="Late" attachedToRef="u"><bpmn:timerEventDefinition id="bt"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT24H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
                <bpmn:exclusiveGateway id="g" name="Fine?" default="f2"/>
                <bpmn:sequenceFlow id="f1" sourceRef="g" targetRef="e"><bpmn:conditionExpression>${answer == 'YES'}</bpmn:conditionExpression></bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="f2" sourceRef="g" targetRef="u"/>
                <bpmn:intermediateThrowEvent id="m" name="Tell"><bpmn:messageEventDefinition id="md" camunda:expression="${a.tell()}" messageRef="msg"/></bpmn:intermediateThrowEvent>
                <bpmn:endEvent id="e" name="Over"/>
              </bpmn:process>
              <bpmn:message id="msg" name="paid"/>
            </bpmn:definitions>""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name=\"Look\"|name=\"Look twice\"|u|NAME|Look|Look twice",
                "${a.b(c)}|${a.d(c)}|t|DOES|${a.b(c)}|${a.d(c)}",
                "\"answer\"|\"reply\"|t|RESULT|answer|reply",
                "candidateGroups=\"sales\"|candidateGroups=\"legal\"|u|WHO|sales|legal",
                "formRef=\"look\"|formRef=\"see\"|u|FORM|look|see",
                "${x.due()}|${x.soon()}|u|DUE|${x.due()}|${x.soon()}",
                "PT24H|PT1H|b|TIME|PT24H|PT1H",
                "'YES'|'NO'|f1|CONDITION|${answer == 'YES'}|${answer == 'NO'}",
                "targetRef=\"e\"|targetRef=\"u\"|f1|WAY|Fine? → Over|Fine? → Look",
                "default=\"f2\"|default=\"f1\"|g|DEFAULT_WAY|Look|Over",
                "camunda:dueDate=\"${x.due()}\"|camunda:dueDate=\"${x.due()}\" other:dueDate=\"${x.soon()}\"|u|SETTINGS|extensionElements(properties(property(name=outputs, value=ok)))|other:dueDate=${x.soon()}, extensionElements(properties(property(name=outputs, value=ok)))",
                "attachedToRef=\"u\"|attachedToRef=\"t\"|b|WAY|Look|Decide",
                "Why|Because|u|EXPLAINED|Why|Because",
                "${a.tell()}|${a.shout()}|m|DOES|${a.tell()}|${a.shout()}",
                "value=\"ok\"|value=\"no\"|u|SETTINGS|extensionElements(properties(property(name=outputs, value=ok)))|extensionElements(properties(property(name=outputs, value=no)))",
                "isExecutable=\"true\"|isExecutable=\"false\"|p|SETTINGS|isExecutable=true|isExecutable=false"
            })
    void isToldAtItsElement(
            String stands, String instead, String id, ElementAspect aspect, String before, String after) {
        assertThat(MODEL).contains(stands);
        assertThat(difference(MODEL, MODEL.replace(stands, instead)).elements())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.id()).isEqualTo(id);
                    assertThat(change.change()).isEqualTo(ChangeKind.CHANGED);
                    assertThat(change.aspects()).containsExactly(new AspectChange(aspect, before, after));
                });
    }

    @Test
    void whatComesAndGoesIsTold() {
        DiagramDifference difference = difference(
                MODEL,
                MODEL.replace("<bpmn:endEvent id=\"e\" name=\"Over\"/>", "<bpmn:endEvent id=\"z\" name=\"Done\"/>"));
        assertThat(difference.elements())
                .filteredOn(change -> change.change() != ChangeKind.CHANGED)
                .extracting(change -> change.change() + " " + change.id() + " " + change.name())
                .containsExactly("ADDED z Done", "REMOVED e Over");
    }

    /** What only stands elsewhere in the picture, or is written in another order, is the same. */
    @Test
    void aPictureIsNoDifference() {
        String other = MODEL.replace(
                        "camunda:expression=\"${a.b(c)}\" camunda:resultVariable=\"answer\"",
                        "camunda:resultVariable=\"answer\" camunda:expression=\"${a.b(c)}\"")
                .replace("</bpmn:process>", "</bpmn:process>\n<!-- drawn anew -->");
        assertThat(other).isNotEqualTo(MODEL);
        assertThat(difference(MODEL, other).isNone()).isTrue();
    }

    /** The engine takes the first way whose condition holds, as they stand in the file. */
    @Test
    void theOrderOfWaysAtAChoiceIsTold() {
        String first = way("w1", "${n > 1}", "e");
        String second = way("w2", "${n > 9}", "u");
        String gateway = "<bpmn:exclusiveGateway id=\"g\"";
        String one = MODEL.replace(gateway, first + second + gateway);
        String other = MODEL.replace(gateway, second + first + gateway);
        assertThat(difference(one, one).isNone()).isTrue();
        assertThat(difference(one, other).elements()).singleElement().satisfies(change -> {
            assertThat(change.id()).isEqualTo("g");
            assertThat(change.aspects())
                    .containsExactly(new AspectChange(
                            ElementAspect.ORDER,
                            "${n > 1} → Over; ${n > 9} → Look; ${answer == 'YES'} → Over",
                            "${n > 9} → Look; ${n > 1} → Over; ${answer == 'YES'} → Over"));
        });
    }

    private static String way(String id, String condition, String to) {
        return "<bpmn:sequenceFlow id=\"" + id + "\" sourceRef=\"g\" targetRef=\"" + to
                + "\"><bpmn:conditionExpression>" + condition + "</bpmn:conditionExpression></bpmn:sequenceFlow>";
    }

    @Test
    void whatIsNestedWithoutEndIsNoDiagram() {
        String deep = "<a>".repeat(200) + "</a>".repeat(200);
        assertThat(DiagramModel.of(deep.getBytes(StandardCharsets.UTF_8))).isEmpty();
        String flat = "<a>".repeat(90) + "</a>".repeat(90);
        assertThat(DiagramModel.of(flat.getBytes(StandardCharsets.UTF_8))).isPresent();
    }

    @Test
    void formsAreTold() {
        List<DiagramFile> before = List.of(file("a.form", "1"), file("b.form", "1"));
        List<DiagramFile> after = List.of(file("b.form", "2"), file("c.form", "1"));
        assertThat(DiagramDifference.of(before, after).files())
                .containsExactly(
                        new FileChange("a.form", ChangeKind.REMOVED),
                        new FileChange("b.form", ChangeKind.CHANGED),
                        new FileChange("c.form", ChangeKind.ADDED));
    }

    @Test
    void whatIsNoDiagramHasNoModel() {
        assertThat(DiagramModel.of("<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><d>&e;</d>"
                        .getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(DiagramModel.of("no xml".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    static Stream<Path> shipped() throws IOException {
        return Files.walk(Path.of("processes")).filter(file -> file.toString().endsWith(".bpmn"));
    }

    /** Every diagram that we ship, against nothing: each of its elements is told, none is left out. */
    @ParameterizedTest
    @MethodSource
    void shipped(Path diagram) throws IOException {
        String xml = Files.readString(diagram);
        List<ElementChange> all =
                DiagramDifference.of(List.of(), List.of(file("d.bpmn", xml))).elements();
        assertThat(all).allSatisfy(one -> assertThat(one.change()).isEqualTo(ChangeKind.ADDED));
        long drawn = xml.lines()
                .filter(line -> line.contains("<bpmndi:BPMN") && line.contains("bpmnElement"))
                .count();
        assertThat((long) all.size())
                .as("shapes and edges, the process and messages")
                .isGreaterThanOrEqualTo(drawn / 2);
        assertThat(difference(xml, xml).isNone()).isTrue();
    }

    private static DiagramDifference difference(String before, String after) {
        return DiagramDifference.of(List.of(file("d.bpmn", before)), List.of(file("e.bpmn", after)));
    }

    private static DiagramFile file(String name, String content) {
        return new DiagramFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
