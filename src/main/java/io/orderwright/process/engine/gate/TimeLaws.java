package io.orderwright.process.engine.gate;

import static io.orderwright.process.engine.gate.Diagram.camunda;
import static io.orderwright.process.engine.gate.Diagram.id;
import static io.orderwright.process.engine.gate.Diagram.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** A timer or a day is written as the engine reads it, or asked of a task bean. */
public final class TimeLaws {

    private static final Map<String, Predicate<String>> KINDS =
            Map.of("timeDate", IsoTime::isDate, "timeDuration", IsoTime::isDuration, "timeCycle", IsoTime::isCycle);

    private TimeLaws() {}

    public static List<GateFault> times(Diagram diagram) {
        List<GateFault> wrong = new ArrayList<>();
        for (Element event : diagram.elements("timerEventDefinition")) {
            List<Element> timers = KINDS.keySet().stream()
                    .flatMap(kind -> Diagram.inside(event, kind).stream())
                    .toList();
            String text = timers.size() == 1 ? timers.get(0).getTextContent().strip() : "";
            if (timers.size() != 1
                    || !isAsked(text)
                            && !KINDS.getOrDefault(timers.get(0).getLocalName(), none -> false)
                                    .test(text)) {
                wrong.add(new GateFault(
                        GateFaultKind.NO_SUCH_TIME,
                        where(event.getParentNode() instanceof Element around ? around : event),
                        text));
            }
        }
        for (Element node : diagram.nodes()) {
            for (String attribute : List.of("dueDate", "followUpDate")) {
                String date = camunda(node, attribute);
                if (!date.isEmpty() && !isAsked(date) && !IsoTime.isDate(date)) {
                    wrong.add(new GateFault(GateFaultKind.NO_SUCH_TIME, id(node), date));
                }
            }
        }
        return wrong;
    }

    /** One call of a task bean, or of what every expression may ask for the time. */
    private static boolean isAsked(String text) {
        return text.strip().matches("[$#]\\{[^{}]+}");
    }
}
