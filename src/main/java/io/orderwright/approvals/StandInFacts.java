package io.orderwright.approvals;

import java.util.Objects;

/**
 * What the table approval/approving-roles is asked about.
 *
 * @param role the role of whoever would answer in another's place
 */
public record StandInFacts(String role) {

    public StandInFacts {
        Objects.requireNonNull(role, "role");
    }
}
