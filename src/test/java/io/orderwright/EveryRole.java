package io.orderwright;

import io.orderwright.platform.ground.RoleHolders;
import io.orderwright.platform.kernel.Roles;
import java.util.Set;

/** Where a module stands by itself, there is no store of people: everybody has every role. */
final class EveryRole implements RoleHolders {

    @Override
    public Set<String> rolesOf(String person) {
        return Set.copyOf(Roles.EMPLOYEES);
    }
}
