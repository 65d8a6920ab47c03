package io.orderwright.platform.security.ports;

import java.util.Set;

/**
 * A person who may log in.
 *
 * @param user the login name
 * @param name the name shown to others
 * @param groups the ids of the groups that the person is in, which are the roles
 */
public record Account(String user, String name, Set<String> groups) {

    public Account {
        groups = Set.copyOf(groups);
    }
}
