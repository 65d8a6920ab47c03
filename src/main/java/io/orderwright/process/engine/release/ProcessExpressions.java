package io.orderwright.process.engine.release;

import io.orderwright.process.engine.TaskBeans;
import io.orderwright.process.engine.gate.Expression;
import io.orderwright.process.engine.gate.GateFault;
import io.orderwright.process.engine.gate.GateFaultKind;
import io.orderwright.process.engine.guards.ScopelessExpressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The expressions that a process may contain: one call {@code ${taskBean.method(arguments)}} with variables or literals
 * as arguments, a condition over variables and literals, or who and when as in {@link ScopelessExpressions}.
 */
public final class ProcessExpressions {

    private static final Pattern SEGMENT = Pattern.compile("[$#]\\{([^{}]*)}");
    private static final Pattern CALL = Pattern.compile("\\s*([A-Za-z]\\w*)\\.([A-Za-z]\\w*)\\(([^()]*)\\)\\s*");
    private static final Pattern ARGUMENT =
            Pattern.compile("\\s*(?:[A-Za-z_]\\w*|-?\\d+(?:\\.\\d+)?|'[^'\"\\\\]*'|\"[^'\"\\\\]*\")\\s*");
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<name>[A-Za-z_]\\w*)|-?\\d+(?:\\.\\d+)?|'[^'\\\\]*'|\"[^\"\\\\]*\"|==|!=|<=|>=|<|>|&&|\\|\\||!|(?<open>\\()|\\))");

    /** What the engine puts into every scope: each leads to the whole engine. */
    private static final Set<String> ENGINE_OBJECTS =
            Set.of("execution", "task", "caseExecution", "externalTask", "authenticatedUserId", "mapping", "logger");

    private static final Set<String> OPERATORS =
            Set.of("and", "or", "not", "empty", "eq", "ne", "lt", "gt", "le", "ge");

    private final TaskBeans taskBeans;

    public ProcessExpressions(TaskBeans taskBeans) {
        this.taskBeans = taskBeans;
    }

    /**
     * Every reason why the text may not stand in a process; empty when it holds no expression or allowed ones only.
     *
     * @param where the element that has it
     */
    List<GateFault> refusals(String text, String where) {
        if (!text.contains("${") && !text.contains("#{")) {
            return List.of();
        }
        List<GateFault> refusals = new ArrayList<>();
        Matcher segments = SEGMENT.matcher(text);
        while (segments.find()) {
            refusal(segments.group(), segments.group(1), where).ifPresent(refusals::add);
        }
        String rest = SEGMENT.matcher(text).replaceAll("");
        if (rest.contains("${") || rest.contains("#{")) {
            refusals.add(new GateFault(GateFaultKind.EXPRESSION_NOT_CLOSED, where, text.strip()));
        }
        return refusals;
    }

    /** Whether a text holds one expression, and one that may stand in a process. */
    public boolean allows(String text) {
        return SEGMENT.matcher(text.strip()).matches() && refusals(text, "").isEmpty();
    }

    private Optional<GateFault> refusal(String whole, String inner, String where) {
        if (ScopelessExpressions.allow(whole)) {
            return Optional.empty();
        }
        Matcher call = CALL.matcher(inner);
        if (call.matches()) {
            return callRefusal(whole, call, where);
        }
        return isCondition(inner)
                ? Optional.empty()
                : Optional.of(new GateFault(GateFaultKind.EXPRESSION_UNKNOWN, where, whole));
    }

    private Optional<GateFault> callRefusal(String whole, Matcher call, String where) {
        String bean = call.group(1);
        String method = call.group(2);
        String list = call.group(3);
        List<String> arguments = Expression.arguments(list);
        for (String argument : arguments) {
            if (!ARGUMENT.matcher(argument).matches() || ENGINE_OBJECTS.contains(argument.strip())) {
                return Optional.of(new GateFault(GateFaultKind.ARGUMENT_UNKNOWN, where, whole, argument.strip()));
            }
        }
        if (!taskBeans.containsKey(bean)) {
            return Optional.of(new GateFault(GateFaultKind.NO_TASK_BEAN, where, whole, bean));
        }
        if (!taskBeans.offers(bean, method, arguments.size())) {
            return Optional.of(new GateFault(
                    GateFaultKind.NO_METHOD, where, whole, bean, method, String.valueOf(arguments.size())));
        }
        return Optional.empty();
    }

    /** Names, literals and operators only: no dot, no bracket, no name followed by a parenthesis. */
    private static boolean isCondition(String inner) {
        Matcher token = TOKEN.matcher(inner);
        int position = 0;
        boolean afterName = false;
        while (position < inner.length() && token.find(position) && token.start() == position) {
            String name = token.group("name");
            if (name != null && ENGINE_OBJECTS.contains(name)) {
                return false;
            }
            if (token.group("open") != null && afterName) {
                return false;
            }
            afterName = name != null && !OPERATORS.contains(name);
            position = token.end();
        }
        return position > 0 && inner.substring(position).isBlank();
    }
}
