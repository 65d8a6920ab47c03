package io.orderwright.platform.security;

import java.util.Set;

/**
 * Who is acting.
 *
 * @param user the login name
 * @param name the name shown to others
 * @param roles the ids of {@link io.orderwright.platform.kernel.Roles}
 */
public record Person(String user, String name, Set<String> roles) {

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
