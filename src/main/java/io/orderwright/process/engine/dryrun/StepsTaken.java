package io.orderwright.process.engine.dryrun;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an instance did, as far as a walk through another version of its diagram needs it. */
interface StepsTaken {

    /** Whether its diagram has such an element. */
    boolean knows(String element);

    /** How it left an activity or a wait; empty where it never came there so often. */
    Optional<Departure> departure(String activity, int visit);

    /** Where it went on from a choice whose ways are still the same; empty where it was not there so often, or they are others. */
    Optional<String> target(WalkedChoice choice, int visit);

    /** What a condition was when it was asked that often; the last answer where it was not asked so often, empty where never. */
    Optional<Boolean> answered(String condition, int time);

    /** What it came by, in its order, gateways left out: names by ids. */
    Map<String, String> visited();

    /**
     * How an activity was left.
     *
     * @param stillThere it was not
     * @param interruptedBy the boundary event, or the start of a part that took over; empty for none
     * @param cutOff it ended with what was around it, and nothing went on from it
     * @param beside boundary events that fired and did not interrupt
     */
    record Departure(boolean stillThere, Optional<String> interruptedBy, boolean cutOff, List<String> beside) {}

    /** A made-up order: nothing is known, and nothing is new to it. */
    static StepsTaken none() {
        return new StepsTaken() {
            @Override
            public boolean knows(String element) {
                return true;
            }

            @Override
            public Optional<Departure> departure(String activity, int visit) {
                return Optional.empty();
            }

            @Override
            public Optional<String> target(WalkedChoice choice, int visit) {
                return Optional.empty();
            }

            @Override
            public Optional<Boolean> answered(String condition, int time) {
                return Optional.empty();
            }

            @Override
            public Map<String, String> visited() {
                return Map.of();
            }
        };
    }
}
