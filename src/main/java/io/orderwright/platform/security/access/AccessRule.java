package io.orderwright.platform.security.access;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * One line of {@link AccessRules}.
 *
 * @param methods empty for every method
 * @param patterns path patterns of Spring's PathPattern syntax; any of them
 * @param who who may
 * @param roles the group ids, when {@code who} is ROLES
 */
record AccessRule(Set<HttpMethod> methods, List<String> patterns, Who who, List<String> roles) {

    enum Who {
        NOBODY,
        ANYONE,
        LOGGED_IN,
        ROLES
    }
}
