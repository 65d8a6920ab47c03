package io.orderwright.owners.diagrams.migration.ports;

import java.util.List;

/**
 * Why something cannot be moved.
 *
 * @param step id of the step at which it stands; empty where it is not one of them
 * @param kind message key of its sentence
 * @param said what the sentence names, in its order
 */
public record MoveObstacle(String step, String kind, List<String> said) {

    public static MoveObstacle of(String step, String kind, String... said) {
        return new MoveObstacle(step, kind, List.of(said));
    }
}
