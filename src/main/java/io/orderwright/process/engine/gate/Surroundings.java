package io.orderwright.process.engine.gate;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a diagram may lean on.
 *
 * @param beans names of task beans
 * @param topics what a partner may be asked for
 * @param messages what the application tells waiting instances
 * @param errors the codes of the errors that steps may end with
 * @param groups the roles
 * @param processes what may be called
 * @param started what the application starts by itself
 * @param fields what may be named of the own fields of orders
 * @param handed the variables that calls hand over, by the process that is called
 */
public record Surroundings(
        Set<String> beans,
        Set<String> topics,
        Set<String> messages,
        Set<String> errors,
        Set<String> groups,
        Set<String> processes,
        Set<String> started,
        FieldLaw fields,
        Map<String, Set<String>> handed) {

    /** What instances are started with, the number of what they are about, and what a message tells them. */
    static final Set<String> STARTED_WITH = Set.of(
            "orderNumber",
            "limitNumber",
            "movementNumber",
            "writeOffNumber",
            "eInvoiceNumber",
            "redLetterNumber",
            "returnNumber",
            "ticketNumber",
            "correctionNumber",
            "runNumber",
            "letterNumber",
            "documentNumber",
            "reviewNumber",
            "purchaseNumber",
            "workOrderNumber",
            "deliveryNumber",
            "insertionNumber",
            "changeNumber",
            "takeNumber",
            "substituteNumber",
            "subject",
            "reader",
            "approvalTakenBack");

    /** The variables that calls in these diagrams hand over, by the process that is called. */
    public static Map<String, Set<String>> handed(Iterable<Diagram> diagrams) {
        Map<String, Set<String>> handed = new HashMap<>();
        for (Diagram diagram : diagrams) {
            diagram.elements("callActivity").forEach(call -> Diagram.inside(call, "in").stream()
                    .map(mapping -> mapping.getAttribute("target"))
                    .filter(target -> !target.isEmpty())
                    .forEach(target -> handed.computeIfAbsent(
                                    call.getAttribute("calledElement"), process -> new TreeSet<>())
                            .add(target)));
        }
        return handed;
    }
}
