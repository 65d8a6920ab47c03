package io.orderwright.owners.diagrams.migration.ports;

/**
 * Whoever stands at a step goes on at another.
 *
 * @param from id of the step in the version that is left
 * @param to id of the step in the version to which it goes
 * @param renewed the time counts anew, or the message is the one that the new version names, because it says another
 */
public record StepPair(String from, String to, boolean renewed) {

    /** The way back. */
    public StepPair reversed() {
        return new StepPair(to, from, renewed);
    }
}
