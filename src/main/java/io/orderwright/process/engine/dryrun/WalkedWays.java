package io.orderwright.process.engine.dryrun;

import io.orderwright.owners.diagrams.dryrun.ChoiceSource;
import io.orderwright.owners.diagrams.dryrun.OpenChoice;
import io.orderwright.owners.diagrams.dryrun.OpenChoice.PossibleWay;
import io.orderwright.process.engine.gate.Diagram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.w3c.dom.Element;

/** Which way is taken at a choice: as somebody says, as it was, or by its conditions. */
final class WalkedWays {

    private final StepsTaken past;
    private final Map<String, List<String>> chosen;
    private final Function<String, Optional<Boolean>> today;
    private final Map<String, Integer> asked = new HashMap<>();

    /**
     * @param chosen the ways that somebody said, by element and visit, as {@code gatewayPaid@2}
     * @param today what a condition is now; empty where nobody can say
     */
    WalkedWays(StepsTaken past, Map<String, List<String>> chosen, Function<String, Optional<Boolean>> today) {
        this.past = past;
        this.chosen = chosen;
        this.today = today;
    }

    /** A way, and how it is known. */
    record Taken(Element flow, ChoiceSource source) {}

    private record Answer(boolean holds, ChoiceSource source) {}

    /** The one way that is taken; empty where nobody knows, and where none is. */
    Optional<Taken> taken(WalkedChoice choice, int visit) {
        Optional<Taken> taken = recorded(choice, visit).or(() -> byConditions(choice));
        taken.ifPresent(one ->
                choice.askedUntil(one.flow()).keySet().forEach(condition -> asked.merge(condition, 1, Integer::sum)));
        return taken;
    }

    private List<Element> said(WalkedChoice choice, int visit) {
        return chosen.getOrDefault(choice.id() + "@" + visit, List.of()).stream()
                .flatMap(flow -> choice.flow(flow).stream())
                .toList();
    }

    /** What somebody said, or what was. */
    Optional<Taken> recorded(WalkedChoice choice, int visit) {
        Optional<Taken> own =
                said(choice, visit).stream().findFirst().map(flow -> new Taken(flow, ChoiceSource.CHOSEN));
        return own.or(() -> choice.flows().size() < 2
                ? Optional.empty()
                : past.target(choice, visit)
                        .flatMap(choice::flowTo)
                        .map(flow -> new Taken(flow, ChoiceSource.RECORDED)));
    }

    private Optional<Taken> byConditions(WalkedChoice choice) {
        if (choice.flows().size() == 1
                && WalkedChoice.condition(choice.flows().get(0)).isEmpty()) {
            return Optional.of(new Taken(choice.flows().get(0), ChoiceSource.ONLY_WAY));
        }
        for (Element flow : choice.flows()) {
            Optional<String> condition = WalkedChoice.condition(flow);
            if (choice.isOtherwise(flow)) {
                continue;
            }
            if (condition.isEmpty()) {
                return Optional.of(new Taken(flow, ChoiceSource.ONLY_WAY));
            }
            Optional<Answer> answer = answer(condition.get());
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            if (answer.get().holds) {
                return Optional.of(new Taken(flow, answer.get().source));
            }
        }
        return choice.otherwise().map(flow -> new Taken(flow, ChoiceSource.OTHERWISE));
    }

    /** All ways whose conditions hold; empty where nobody knows one of them. */
    Optional<List<Element>> all(WalkedChoice choice, int visit) {
        List<Element> said = said(choice, visit);
        if (!said.isEmpty()) {
            return Optional.of(said);
        }
        List<Element> holding = new ArrayList<>();
        for (Element flow : choice.flows()) {
            if (choice.isOtherwise(flow)) {
                continue;
            }
            Optional<String> condition = WalkedChoice.condition(flow);
            Optional<Answer> answer = condition.isEmpty()
                    ? Optional.of(new Answer(true, ChoiceSource.ONLY_WAY))
                    : answer(condition.get());
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            if (answer.get().holds) {
                holding.add(flow);
            }
        }
        return Optional.of(holding.isEmpty() ? choice.otherwise().stream().toList() : List.copyOf(holding));
    }

    /** Whether somebody could say: a condition is not known. Otherwise no way leads on, whatever anybody says. */
    boolean isOpen(WalkedChoice choice) {
        return choice.flows().stream()
                .flatMap(flow -> WalkedChoice.condition(flow).stream())
                .anyMatch(condition -> answer(condition).isEmpty());
    }

    private Optional<Answer> answer(String condition) {
        return past.answered(condition, asked.getOrDefault(condition, 0) + 1)
                .map(holds -> new Answer(holds, ChoiceSource.SAME_CONDITION))
                .or(() -> today.apply(condition).map(holds -> new Answer(holds, ChoiceSource.TODAY)));
    }

    OpenChoice open(WalkedChoice choice, int visit, Diagram diagram) {
        return new OpenChoice(
                choice.id(),
                DrawnName.of(choice.element()),
                visit,
                !choice.element().getLocalName().endsWith("Gateway")
                        || choice.element().getLocalName().equals("inclusiveGateway"),
                choice.flows().stream()
                        .map(flow -> new PossibleWay(
                                Diagram.id(flow),
                                label(flow, diagram),
                                WalkedChoice.condition(flow).orElse(null)))
                        .toList());
    }

    /** What stands at a way, or where it leads. */
    String label(Element flow, Diagram diagram) {
        String name = flow.getAttribute("name").replaceAll("\\s+", " ").trim();
        return !name.isEmpty()
                ? name
                : "→ "
                        + diagram.byId(WalkedChoice.target(flow))
                                .map(DrawnName::of)
                                .orElse(WalkedChoice.target(flow));
    }
}
