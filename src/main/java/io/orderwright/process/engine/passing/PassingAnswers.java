package io.orderwright.process.engine.passing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * Which answers of a diagram only pass, read from the diagram itself, so that it holds for every released one: what a
 * service task finds out and nothing but the gateway right behind it asks for, and what a person answers and nothing but
 * the listeners of the end of that task are told. Between the two nothing waits, so that both are one transaction.
 */
final class PassingAnswers {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> WORDS_FOR_PEOPLE = Set.of("id", "name", "documentation");

    private final List<Element> elements;
    private final Map<String, List<Element>> found;
    private final Map<String, Integer> mentioned;

    private PassingAnswers(Element process) {
        elements = all(process).toList();
        found = elements.stream()
                .filter(one -> one.getTagName().equals("serviceTask") && result(one) != null)
                .collect(Collectors.groupingBy(
                        one -> String.valueOf(result(one)), LinkedHashMap::new, Collectors.toList()));
        mentioned = elements.stream()
                .flatMap(PassingAnswers::texts)
                .flatMap(text -> NAME.matcher(text).results().map(match -> match.group()))
                .collect(Collectors.toMap(name -> name, name -> 1, Integer::sum));
    }

    /** By the id of a service task, the name of the answer that only passes. */
    static Map<String, String> ofServices(Element process) {
        PassingAnswers diagram = new PassingAnswers(process);
        Map<String, String> passing = new LinkedHashMap<>();
        diagram.found.forEach((name, tasks) -> {
            if (diagram.onlyAskedRightBehind(name, tasks)) {
                tasks.forEach(task -> passing.put(task.attribute("id"), name));
            }
        });
        return passing;
    }

    /** Answers of people that only pass, by name. */
    static Set<String> ofPeople(Element process) {
        PassingAnswers diagram = new PassingAnswers(process);
        return diagram.handsAllOn()
                ? Set.of()
                : diagram.mentioned.keySet().stream()
                        .filter(name -> diagram.mentions(name) == diagram.answeredAndTold(name))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private int answeredAndTold(String name) {
        return elements.stream()
                .filter(one -> one.getTagName().equals("userTask"))
                .mapToInt(task -> {
                    int answered = namedIn(outputs(task), name);
                    return answered == 0 ? 0 : answered + told(task, name);
                })
                .sum();
    }

    private boolean onlyAskedRightBehind(String name, List<Element> tasks) {
        List<String> ids = tasks.stream().map(task -> task.attribute("id")).toList();
        List<Element> asking = elements.stream()
                .filter(one -> one.getTagName().equals("sequenceFlow") && namedIn(condition(one), name) > 0)
                .toList();
        int known = tasks.size()
                + asking.stream()
                        .mapToInt(flow -> namedIn(condition(flow), name))
                        .sum();
        return !handsAllOn()
                && mentions(name) == known
                && tasks.stream().allMatch(PassingAnswers::goesOnAtOnce)
                && asking.stream().allMatch(flow -> isBehind(flow.attribute("sourceRef"), ids));
    }

    /** Whether it is a gateway that is entered from these only, or from one that is and only joins, and at once. */
    private boolean isBehind(String gateway, List<String> ids) {
        return elements.stream()
                        .anyMatch(one -> gateway.equals(one.attribute("id"))
                                && one.getTagName().equals("exclusiveGateway")
                                && goesOnAtOnce(one))
                && flows("targetRef", gateway)
                        .map(flow -> flow.attribute("sourceRef"))
                        .allMatch(source -> ids.contains(source) || joins(source) && isBehind(source, ids));
    }

    /** One way out, and several in: no way leads from it back to itself without another step. */
    private boolean joins(String gateway) {
        return flows("sourceRef", gateway).count() == 1
                && flows("targetRef", gateway).count() > 1;
    }

    private Stream<Element> flows(String end, String node) {
        return elements.stream()
                .filter(one -> one.getTagName().equals("sequenceFlow") && node.equals(one.attribute(end)));
    }

    private int mentions(String name) {
        return mentioned.getOrDefault(name, 0);
    }

    /** Whether another diagram gets every variable that there is. */
    private boolean handsAllOn() {
        return elements.stream().anyMatch(one -> "all".equals(one.attribute("variables")));
    }

    private static boolean goesOnAtOnce(Element step) {
        return Stream.of("async", "asyncBefore", "asyncAfter").noneMatch(name -> "true".equals(camunda(step, name)))
                && step.element("multiInstanceLoopCharacteristics") == null;
    }

    private static @Nullable String outputs(Element task) {
        return extensions(task, "properties")
                .flatMap(properties -> properties.elements("property").stream())
                .filter(property -> "outputs".equals(property.attribute("name")))
                .map(property -> property.attribute("value"))
                .findFirst()
                .orElse(null);
    }

    /** In how many places a listener of the task's end is told it. */
    private static int told(Element task, String name) {
        return extensions(task, "taskListener")
                .filter(listener -> "complete".equals(listener.attribute("event")))
                .mapToInt(listener -> namedIn(listener.attribute("expression"), name))
                .sum();
    }

    private static Stream<Element> extensions(Element step, String kind) {
        Element extensions = step.element("extensionElements");
        return extensions == null ? Stream.of() : extensions.elements(kind).stream();
    }

    private static int namedIn(@Nullable String text, String name) {
        int times = 0;
        Matcher names = NAME.matcher(text == null ? "" : text);
        while (names.find()) {
            times += names.group().equals(name) ? 1 : 0;
        }
        return times;
    }

    private static @Nullable String condition(Element flow) {
        Element condition = flow.element("conditionExpression");
        return condition == null ? null : condition.getText();
    }

    private static @Nullable String result(Element task) {
        return camunda(task, "expression") == null ? null : camunda(task, "resultVariable");
    }

    private static @Nullable String camunda(Element element, String name) {
        return element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, name);
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.elements().stream().flatMap(PassingAnswers::all));
    }

    /** Everything that the engine may read a variable's name from. */
    private static Stream<String> texts(Element element) {
        List<String> texts = new ArrayList<>();
        if (!WORDS_FOR_PEOPLE.contains(element.getTagName())) {
            texts.add(element.getText());
        }
        element.attributes().stream()
                .filter(key -> !WORDS_FOR_PEOPLE.contains(key))
                .forEach(key -> texts.add(element.attribute(key)));
        return texts.stream();
    }
}
