package io.orderwright.process.engine.gate;

import static io.orderwright.process.engine.gate.Diagram.camunda;
import static io.orderwright.process.engine.gate.Diagram.children;
import static io.orderwright.process.engine.gate.Diagram.id;
import static io.orderwright.process.engine.gate.Diagram.inside;
import static io.orderwright.process.engine.gate.Diagram.where;

import io.orderwright.process.engine.guards.ScopelessExpressions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A variable that nothing sets ends the instance that reads it; one named like a task bean hides it. */
public final class VariableLaws {

    private VariableLaws() {}

    public static List<GateFault> unknown(Diagram diagram, Surroundings around) {
        Set<String> known = declared(diagram, around);
        List<GateFault> unknown = new ArrayList<>();
        for (Expression expression : Expression.in(diagram)) {
            if (ScopelessExpressions.allow("${" + expression.text() + "}")) {
                continue;
            }
            Set<String> here = new TreeSet<>(known);
            here.addAll(local(expression.element()));
            expression.variables().stream()
                    .filter(name -> !here.contains(name))
                    .forEach(name -> unknown.add(new GateFault(
                            GateFaultKind.UNKNOWN_VARIABLE, where(expression.element()), name, expression.text())));
        }
        for (Element mapping : diagram.extensions("in")) {
            Set<String> here = new TreeSet<>(known);
            here.addAll(local(mapping));
            String source = mapping.getAttribute("source");
            if (!source.isEmpty() && !here.contains(source)) {
                unknown.add(new GateFault(GateFaultKind.UNKNOWN_VARIABLE, where(mapping), source, source));
            }
        }
        return unknown;
    }

    public static List<GateFault> namedLikeBeans(Diagram diagram, Surroundings around) {
        Set<String> names = new TreeSet<>(declared(diagram, around));
        diagram.nodes().forEach(node -> names.addAll(local(node)));
        names.retainAll(around.beans());
        return names.stream()
                .map(name -> new GateFault(GateFaultKind.NAMED_LIKE_A_BEAN, diagram.name(), name))
                .toList();
    }

    /** What an instance is about stays what it is: a step that answers into that variable would make it another's. */
    static List<GateFault> overwritten(Diagram diagram) {
        List<GateFault> wrong = new ArrayList<>();
        for (Element element : diagram.everything()) {
            Stream<String> set = Stream.concat(
                    Stream.of("resultVariable", "errorCodeVariable", "errorMessageVariable")
                            .map(attribute -> camunda(element, attribute)),
                    switch (element.getLocalName()) {
                        case "out" -> Stream.of(element.getAttribute("target"));
                        case "outputParameter" -> Stream.of(element.getAttribute("name"));
                        case "userTask" -> outputs(element).stream();
                        default -> Stream.<String>empty();
                    });
            set.filter(Surroundings.STARTED_WITH::contains)
                    .forEach(name -> wrong.add(new GateFault(GateFaultKind.OVERWRITTEN, where(element), name)));
        }
        return wrong;
    }

    /** What a person's form may set, by the task's property {@code outputs}. */
    static List<String> outputs(Element task) {
        return inside(task, "property").stream()
                .filter(property -> property.getAttribute("name").equals("outputs"))
                .flatMap(
                        property -> Arrays.stream(property.getAttribute("value").split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** What the whole process knows. */
    private static Set<String> declared(Diagram diagram, Surroundings around) {
        Set<String> known = new TreeSet<>(Surroundings.STARTED_WITH);
        diagram.processes().forEach(process -> known.addAll(around.handed().getOrDefault(id(process), Set.of())));
        diagram.everything().forEach(element -> Stream.of("resultVariable", "errorCodeVariable", "errorMessageVariable")
                .map(attribute -> camunda(element, attribute))
                .forEach(known::add));
        diagram.extensions("out").forEach(mapping -> known.add(mapping.getAttribute("target")));
        diagram.extensions("outputParameter").forEach(parameter -> known.add(parameter.getAttribute("name")));
        diagram.elements("userTask").forEach(task -> known.addAll(outputs(task)));
        known.remove("");
        return known;
    }

    /** What only the element knows, and whatever is inside it. */
    private static Set<String> local(Element element) {
        Set<String> known = new TreeSet<>();
        for (Node at = element; at instanceof Element here; at = at.getParentNode()) {
            if (here.getLocalName().equals("connector")) {
                known.addAll(Set.of("statusCode", "response"));
            }
            Stream.of("inputOutput", "extensionElements")
                    .flatMap(around -> children(here, around).stream())
                    .flatMap(around -> inside(around, "inputParameter").stream())
                    .forEach(parameter -> known.add(parameter.getAttribute("name")));
            children(here, "multiInstanceLoopCharacteristics").forEach(loop -> {
                known.addAll(Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances"));
                known.add(camunda(loop, "elementVariable"));
            });
        }
        known.remove("");
        return known;
    }
}
