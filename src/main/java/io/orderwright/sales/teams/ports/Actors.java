package io.orderwright.sales.teams.ports;

import java.util.Set;

/** Whoever acts: people, and programs as {@code integration:<name>}. */
public interface Actors {

    /** Ids of the roles at this moment; none for somebody whom nobody knows. */
    Set<String> rolesOf(String actor);

    /** Whether there is such a person or program. */
    boolean knows(String actor);
}
