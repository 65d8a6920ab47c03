package io.orderwright.architecture.processes;

import static io.orderwright.process.engine.gate.Diagram.camunda;
import static io.orderwright.process.engine.gate.Diagram.where;

import io.orderwright.process.engine.gate.Diagram;
import io.orderwright.process.engine.gate.Expression;
import io.orderwright.process.engine.gate.Expression.Call;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What only the build can tell of a diagram and the code: the gate of the application asks the rest. */
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

    /** A message that is named in a diagram is waited for there. */
    static List<String> unused(Diagram diagram, Surroundings around) {
        Set<String> awaited = diagram.awaited().collect(Collectors.toSet());
        return diagram.elements("message").stream()
                .map(message -> message.getAttribute("name"))
                .filter(name -> !awaited.contains(name))
                .map(name -> "nothing waits for " + name)
                .toList();
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
