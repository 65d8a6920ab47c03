package io.orderwright.platform.ground;

import io.orderwright.platform.kernel.Refusal;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * Who has which role at this moment, as the store of people says: a role that was taken away a second ago is gone, though
 * whoever had it is still logged in.
 */
public interface RoleHolders {

    /** Ids of {@link io.orderwright.platform.kernel.Roles}; none for somebody who is not known. */
    Set<String> rolesOf(String person);

    /** @throws Refusal FORBIDDEN, naming the roles, when the person has none of them; so it is for what no person does */
    default void refuseUnlessOneOf(Collection<String> roles, String person) {
        if (Collections.disjoint(rolesOf(person), roles)) {
            throw Refusal.forbidden("role.missing", String.join(", ", roles));
        }
    }
}
