package io.orderwright.process.engine.gate;

import static io.orderwright.process.engine.gate.Diagram.where;

import java.util.ArrayList;
import java.util.List;

/** What a step is told in words: a role that is notified, a notice that says something, an own field that there is, and what may be said in it. */
final class VerbLaws {

    private static final int LONGEST = 500;

    private VerbLaws() {}

    static List<GateFault> words(Diagram diagram, Surroundings around) {
        List<GateFault> wrong = new ArrayList<>();
        for (Expression expression : Expression.in(diagram)) {
            expression.call().ifPresent(call -> {
                switch (call.bean()) {
                    case "notices" -> notice(expression, around, wrong);
                    case "ownFields" -> field(expression, call.method(), around, wrong);
                    default -> {
                        // says nothing that is known here
                    }
                }
            });
        }
        return wrong;
    }

    private static void notice(Expression told, Surroundings around, List<GateFault> wrong) {
        told.said(0)
                .filter(role -> !around.groups().contains(role))
                .ifPresent(role -> wrong.add(new GateFault(GateFaultKind.UNKNOWN_ROLE, where(told.element()), role)));
        told.said(2)
                .filter(text -> text.isBlank() || text.length() > LONGEST)
                .ifPresent(text -> wrong.add(
                        new GateFault(GateFaultKind.NOTHING_TOLD, where(told.element()), String.valueOf(LONGEST))));
    }

    private static void field(Expression asked, String method, Surroundings around, List<GateFault> wrong) {
        asked.said(1)
                .flatMap(code -> around.fields()
                        .fault(
                                where(asked.element()),
                                method,
                                code,
                                asked.said(2).orElse(null)))
                .ifPresent(wrong::add);
    }
}
