package io.orderwright.process.engine.forms;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What a diagram says about a task of a person in {@code camunda:property} elements.
 *
 * @param outputs the answers that it asks for
 * @param shows the name of the {@link FormFacts} that its form shows; empty when the process holds them itself
 * @param verbs the name of the {@link TaskVerbs} that are done at it; empty when it can only be completed
 */
public record UserTaskFacts(List<String> outputs, String shows, String verbs, boolean hasForm) {

    private static final String KEY = "orderwright.userTask";
    private static final UserTaskFacts NONE = new UserTaskFacts(List.of(), "", "", false);

    public static UserTaskFacts of(TaskEntity task) {
        if (task.getExecution() == null || task.getExecution().getActivity() == null) {
            return NONE;
        }
        return of(task.getExecution().getActivity());
    }

    public static UserTaskFacts of(ActivityImpl activity) {
        Object found = activity.getProperty(KEY);
        return found instanceof UserTaskFacts facts ? facts : NONE;
    }

    /** Reads them when the engine reads a diagram, and lets a listener see every task of a person begin. */
    public static final class Reader extends AbstractBpmnParseListener {

        private final TaskListener begun;

        public Reader(TaskListener begun) {
            this.begun = begun;
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addTaskListener(TaskListener.EVENTNAME_CREATE, begun);
            List<String> outputs = Stream.of(property(element, "outputs").split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
            activity.setProperty(
                    KEY,
                    new UserTaskFacts(
                            outputs,
                            property(element, "shows"),
                            property(element, "verbs"),
                            task.getCamundaFormDefinitionKey() != null));
        }

        private static String property(Element element, String name) {
            Element extensions = element.element("extensionElements");
            Element properties = extensions == null ? null : extensions.element("properties");
            return properties == null
                    ? ""
                    : properties.elements("property").stream()
                            .filter(property -> name.equals(property.attribute("name")))
                            .map(property -> property.attribute("value"))
                            .findFirst()
                            .orElse("");
        }
    }
}
