package io.orderwright.process.engine.gate;

import static io.orderwright.process.engine.gate.Diagram.children;
import static io.orderwright.process.engine.gate.Diagram.inside;
import static io.orderwright.process.engine.gate.Diagram.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a step is told in words: a role that is notified, a notice that says something, an own field that there is. */
final class VerbLaws {

    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final int LONGEST = 500;

    private VerbLaws() {}

    static List<GateFault> words(Diagram diagram, Surroundings around) {
        List<GateFault> wrong = new ArrayList<>();
        for (Expression expression : Expression.in(diagram)) {
            expression.call().ifPresent(call -> {
                switch (call.bean()) {
                    case "notices" -> notice(expression, around, wrong);
                    case "ownFields" -> field(expression, around, wrong);
                    default -> {
                        // says nothing that is known here
                    }
                }
            });
        }
        return wrong;
    }

    private static void notice(Expression told, Surroundings around, List<GateFault> wrong) {
        said(told, 0)
                .filter(role -> !around.groups().contains(role))
                .ifPresent(role -> wrong.add(new GateFault(GateFaultKind.UNKNOWN_ROLE, where(told.element()), role)));
        said(told, 2)
                .filter(text -> text.isBlank() || text.length() > LONGEST)
                .ifPresent(text -> wrong.add(
                        new GateFault(GateFaultKind.NOTHING_TOLD, where(told.element()), String.valueOf(LONGEST))));
    }

    private static void field(Expression asked, Surroundings around, List<GateFault> wrong) {
        said(asked, 1)
                .filter(field -> !around.fields().contains(field))
                .ifPresent(
                        field -> wrong.add(new GateFault(GateFaultKind.UNKNOWN_FIELD, where(asked.element()), field)));
    }

    /** What is given there, where that is known before it runs: a text, or a parameter of the step that holds nothing else. */
    private static Optional<String> said(Expression call, int place) {
        List<String> given = call.given();
        if (place >= given.size()) {
            return Optional.empty();
        }
        String one = given.get(place).strip();
        if (LITERAL.matcher(one).matches()) {
            return Optional.of(one.substring(1, one.length() - 1));
        }
        for (Node at = call.element(); at instanceof Element here; at = at.getParentNode()) {
            Optional<Element> parameter = children(here, "extensionElements").stream()
                    .flatMap(extensions -> children(extensions, "inputOutput").stream())
                    .flatMap(parameters -> inside(parameters, "inputParameter").stream())
                    .filter(input -> input.getAttribute("name").equals(one))
                    .findFirst();
            if (parameter.isPresent()) {
                String text = parameter.get().getTextContent();
                return text.contains("${") || text.contains("#{") ? Optional.empty() : Optional.of(text.strip());
            }
        }
        return Optional.empty();
    }
}
