package io.orderwright.process.engine.passing;

import io.orderwright.process.engine.forms.UserTaskFacts;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Finds the answers that only pass when the engine reads a diagram; see {@link PassingAnswers}. */
public final class PassingReader extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        Map<String, String> services = PassingAnswers.ofServices(process);
        Set<String> people = PassingAnswers.ofPeople(process);
        tasks(process, "serviceTask").forEach(task -> {
            String answer = services.get(task.attribute("id"));
            if (answer != null) {
                definition
                        .findActivity(task.attribute("id"))
                        .setActivityBehavior(new PassingStep(expression(task), answer));
            }
        });
        tasks(process, "userTask").forEach(task -> {
            ActivityImpl activity = definition.findActivity(task.attribute("id"));
            TransientAnswers.mark(
                    activity,
                    UserTaskFacts.of(activity).outputs().stream()
                            .filter(people::contains)
                            .collect(Collectors.toUnmodifiableSet()));
        });
    }

    private static Expression expression(Element task) {
        return Context.getProcessEngineConfiguration()
                .getExpressionManager()
                .createExpression(task.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "expression"));
    }

    private static Stream<Element> tasks(Element element, String kind) {
        return Stream.concat(
                element.getTagName().equals(kind) ? Stream.of(element) : Stream.of(),
                element.elements().stream().flatMap(child -> tasks(child, kind)));
    }
}
