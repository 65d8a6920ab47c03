package io.orderwright.architecture.processes;

import static io.orderwright.architecture.processes.Diagram.camunda;
import static io.orderwright.architecture.processes.Diagram.id;
import static io.orderwright.architecture.processes.Diagram.inside;
import static io.orderwright.architecture.processes.Diagram.where;

import io.orderwright.architecture.processes.Expression.Call;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a running instance leans on: an unknown bean, variable or route deploys well and fails when the token arrives. */
final class CodeLaws {

    /** What the engine can hand over from a variable: it does not turn a text into an object. */
    private static final Set<Class<?>> PLAIN = Set.of(
            String.class, boolean.class, int.class, long.class, Boolean.class, Integer.class, Long.class, Object.class);

    private CodeLaws() {}

    static List<String> calls(Diagram diagram, Surroundings around) {
        return Expression.in(diagram).stream()
                .flatMap(expression -> problem(expression, around).stream()
                        .map(problem -> where(expression.element()) + ": ${" + expression.text() + "}: " + problem))
                .toList();
    }

    private static List<String> problem(Expression expression, Surroundings around) {
        if (expression.call().isEmpty()) {
            return expression.text().matches(".*(\\.|\\w\\s*\\().*")
                    ? List.of("neither one call of a task bean nor a condition over variables")
                    : List.of();
        }
        Call call = expression.call().orElseThrow();
        Class<?> bean = around.beans().get(call.bean());
        if (bean == null) {
            return List.of("there is no task bean " + call.bean());
        }
        List<Method> methods = Arrays.stream(bean.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> method.getName().equals(call.method()))
                .toList();
        if (!Modifier.isPublic(bean.getModifiers())) {
            return List.of(bean.getSimpleName() + " is not public");
        }
        if (methods.size() != 1 || methods.get(0).getParameterCount() != call.arguments()) {
            return List.of(bean.getSimpleName() + " must have one public method " + call.method() + ", with "
                    + call.arguments() + " arguments");
        }
        return PLAIN.containsAll(List.of(methods.get(0).getParameterTypes()))
                ? List.of()
                : List.of(call.method() + " asks for more than plain values");
    }

    static List<String> variables(Diagram diagram, Surroundings around) {
        Set<String> known = declared(diagram, around);
        List<String> unknown = new ArrayList<>();
        for (Expression expression : Expression.in(diagram)) {
            Set<String> here = new TreeSet<>(known);
            here.addAll(local(expression.element()));
            expression.variables().stream()
                    .filter(name -> !here.contains(name))
                    .forEach(name -> unknown.add(where(expression.element()) + ": nothing sets " + name + " of ${"
                            + expression.text() + "}"));
        }
        return unknown;
    }

    static List<String> shadows(Diagram diagram, Surroundings around) {
        Set<String> names = new TreeSet<>(declared(diagram, around));
        diagram.nodes().forEach(node -> names.addAll(local(node)));
        names.retainAll(around.beans().keySet());
        return List.copyOf(names);
    }

    /** What the whole process knows. */
    private static Set<String> declared(Diagram diagram, Surroundings around) {
        Set<String> known = new TreeSet<>(around.handedTo(id(Surroundings.process(diagram))));
        known.addAll(Surroundings.STARTED_WITH);
        diagram.everything().forEach(element -> Stream.of("resultVariable", "errorCodeVariable", "errorMessageVariable")
                .map(attribute -> camunda(element, attribute))
                .filter(name -> !name.isEmpty())
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
                    .flatMap(around -> Diagram.children(here, around).stream())
                    .flatMap(around -> inside(around, "inputParameter").stream())
                    .forEach(parameter -> known.add(parameter.getAttribute("name")));
            Diagram.children(here, "multiInstanceLoopCharacteristics").forEach(loop -> {
                known.addAll(Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances"));
                known.add(camunda(loop, "elementVariable"));
            });
        }
        known.remove("");
        return known;
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

    static List<String> topics(Diagram diagram, Surroundings around) {
        return diagram.nodes().stream()
                .filter(node -> camunda(node, "type").equals("external"))
                .filter(node -> !around.routes().contains(camunda(node, "topic"))
                        || Surroundings.isQuestion(camunda(node, "topic")))
                .map(node -> id(node) + ": no route camel-routes/"
                        + camunda(node, "topic").replaceFirst("\\.", "/") + ".camel.yaml")
                .toList();
    }

    static List<String> messages(Diagram diagram, Surroundings around) {
        return Stream.concat(
                        awaited(diagram).stream()
                                .filter(name -> !around.messages().contains(name))
                                .map(name -> "nobody correlates " + name),
                        diagram.elements("message").stream()
                                .map(message -> message.getAttribute("name"))
                                .filter(name -> !awaited(diagram).contains(name))
                                .map(name -> "nothing waits for " + name))
                .toList();
    }

    /** The names of the messages that an instance may wait for. */
    static Set<String> awaited(Diagram diagram) {
        return diagram.everything().stream()
                .filter(element -> element.hasAttribute("messageRef"))
                .map(element -> diagram.byId(element.getAttribute("messageRef"))
                        .map(message -> message.getAttribute("name"))
                        .orElse(element.getAttribute("messageRef")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<String> errors(Diagram diagram, Surroundings around) {
        Set<String> known = new TreeSet<>(around.errors());
        diagram.elements("endEvent").stream()
                .flatMap(end -> inside(end, "errorEventDefinition").stream())
                .forEach(end -> known.add(code(diagram, end)));
        return diagram.elements("boundaryEvent").stream()
                .flatMap(boundary -> inside(boundary, "errorEventDefinition").stream())
                .filter(caught -> !known.contains(code(diagram, caught)))
                .map(caught -> where(caught) + ": nobody throws " + code(diagram, caught))
                .toList();
    }

    private static String code(Diagram diagram, Element definition) {
        return diagram.byId(definition.getAttribute("errorRef"))
                .map(error -> error.getAttribute("errorCode"))
                .orElse("any error");
    }

    static List<String> calledProcesses(Diagram diagram, Surroundings around) {
        Set<String> processes = around.diagrams().stream()
                .map(other -> id(Surroundings.process(other)))
                .collect(Collectors.toSet());
        return diagram.elements("callActivity").stream()
                .filter(call -> !processes.contains(call.getAttribute("calledElement")))
                .map(call -> id(call) + ": there is no process " + call.getAttribute("calledElement"))
                .toList();
    }

    static List<String> groups(Diagram diagram, Surroundings around) {
        Predicate<String> isRole =
                group -> group.startsWith("${") || around.groups().contains(group);
        return diagram.elements("userTask").stream()
                // a person whom the process names needs no group
                .filter(task -> !camunda(task, "candidateGroups").isEmpty()
                        || !camunda(task, "assignee").startsWith("${"))
                .filter(task -> !Arrays.stream(camunda(task, "candidateGroups").split(",(?![^{]*})"))
                        .map(String::strip)
                        .allMatch(isRole))
                .map(task -> id(task) + ": no role is named \"" + camunda(task, "candidateGroups") + "\"")
                .toList();
    }

    static List<String> forms(Diagram diagram, Surroundings around) {
        return diagram.elements("userTask").stream()
                .flatMap(task ->
                        FormFile.problems(task, diagram.folder()).stream().map(problem -> id(task) + ": " + problem))
                .toList();
    }

    static List<String> times(Diagram diagram, Surroundings around) {
        List<String> wrong = new ArrayList<>();
        Map<String, Predicate<String>> kinds =
                Map.of("timeDate", IsoTime::isDate, "timeDuration", IsoTime::isDuration, "timeCycle", IsoTime::isCycle);
        kinds.forEach((kind, right) -> diagram.elements(kind).stream()
                .filter(timer -> !asked(timer.getTextContent())
                        && !right.test(timer.getTextContent().strip()))
                .forEach(timer -> wrong.add(where(timer) + ": " + timer.getTextContent() + " is no " + kind)));
        for (Element node : diagram.nodes()) {
            for (String attribute : List.of("dueDate", "followUpDate")) {
                String date = camunda(node, attribute);
                if (!date.isEmpty() && !asked(date) && !IsoTime.isDate(date)) {
                    wrong.add(id(node) + ": " + date + " is no " + attribute);
                }
            }
        }
        return wrong;
    }

    private static boolean asked(String text) {
        return text.strip().matches("\\$\\{\\w+\\.\\w+\\([^}]*\\)}");
    }

    static List<String> scripts(Diagram diagram, Surroundings around) {
        return diagram.everything().stream()
                .filter(element -> Set.of("script", "scriptTask").contains(element.getLocalName())
                        || element.hasAttribute("scriptFormat")
                        || element.hasAttribute("language")
                        || !camunda(element, "resource").isEmpty())
                .map(element -> where(element) + ": a script")
                .toList();
    }
}
