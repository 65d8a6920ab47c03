package io.orderwright.process.engine.gate;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one diagram offers others to lean on.
 *
 * @param processes what may be called
 * @param awaited the messages that its instances wait for
 * @param caught the codes of errors that it catches
 * @param thrown the codes of errors with which it ends
 * @param handed the variables that its calls hand over, by the process that is called
 */
public record DiagramOffer(
        Set<String> processes,
        Set<String> awaited,
        Set<String> caught,
        Set<String> thrown,
        Map<String, Set<String>> handed) {

    public static DiagramOffer by(Diagram diagram) {
        return new DiagramOffer(
                diagram.processes().stream().map(Diagram::id).collect(Collectors.toSet()),
                diagram.awaited().collect(Collectors.toSet()),
                GateLaws.caught(diagram).collect(Collectors.toSet()),
                GateLaws.thrown(diagram).collect(Collectors.toSet()),
                Surroundings.handed(Set.of(diagram)));
    }

    /** What all of them offer of that kind. */
    public static Set<String> all(Collection<DiagramOffer> offered, Function<DiagramOffer, Set<String>> kind) {
        return offered.stream().flatMap(one -> kind.apply(one).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The variables that calls of all of them hand over, by the process that is called. */
    public static Map<String, Set<String>> allHanded(Collection<DiagramOffer> offered) {
        return offered.stream()
                .flatMap(one -> one.handed().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (some, others) -> Stream.concat(
                                some.stream(), others.stream())
                        .collect(Collectors.toCollection(TreeSet::new))));
    }
}
