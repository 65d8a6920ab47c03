package io.orderwright.sales.teams;

import java.util.Objects;

/**
 * What the table sales/acting-rights is asked about.
 *
 * @param whose OWN, OWN_TEAM, OTHER_TEAM or NOBODYS, as whoever acts sees it
 * @param role one role of whoever acts
 * @param verb a name of {@link io.orderwright.platform.ground.owned.ActingVerb}
 */
public record ActingFacts(String whose, String role, String verb) {

    public ActingFacts {
        Objects.requireNonNull(whose, "whose");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(verb, "verb");
    }
}
