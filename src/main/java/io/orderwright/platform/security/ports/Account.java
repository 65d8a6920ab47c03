package io.orderwright.platform.security.ports;

import java.util.Set;

/**
 * A person who may log in.
 *
 * @param user the login name
 * @param name the name shown to others
 * @param passwordMark another one for another password, and nothing that the password could be found from
 * @param groups the ids of the groups that the person is in, which are the roles
 */
public record Account(String user, String name, Set<String> groups, String passwordMark) {

    /** A person whose password does not matter here. */
    public Account(String user, String name, Set<String> groups) {
        this(user, name, groups, "");
    }

    public Account {
        groups = Set.copyOf(groups);
    }
}
