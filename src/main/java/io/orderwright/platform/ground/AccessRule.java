package io.orderwright.platform.ground;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Who may reach some addresses.
 *
 * @param methods HTTP methods; empty for every one
 * @param paths addresses below the application's own; {@code *} stands for one part between slashes, whatever it is
 * @param who who may
 * @param roles the ids of {@link io.orderwright.platform.kernel.Roles}, when {@code who} is ROLES; one of them is enough
 */
public record AccessRule(Set<String> methods, List<String> paths, Audience who, Set<String> roles) {

    /** Whom a rule lets through. */
    public enum Audience {
        NOBODY,
        ANYONE,
        LOGGED_IN,
        ROLES
    }

    private static final Set<String> READ = Set.of("GET", "HEAD");

    public AccessRule {
        methods = Set.copyOf(methods);
        paths = List.copyOf(paths);
        roles = Set.copyOf(roles);
    }

    /** Reading, by any of the roles. */
    public static AccessRule read(Collection<String> roles, String... paths) {
        return new AccessRule(READ, List.of(paths), Audience.ROLES, Set.copyOf(roles));
    }

    /** Doing something, by any of the roles. */
    public static AccessRule post(Collection<String> roles, String... paths) {
        return new AccessRule(Set.of("POST"), List.of(paths), Audience.ROLES, Set.copyOf(roles));
    }

    /** Putting something in its place, by any of the roles. */
    public static AccessRule put(Collection<String> roles, String... paths) {
        return new AccessRule(Set.of("PUT"), List.of(paths), Audience.ROLES, Set.copyOf(roles));
    }

    /** Reading by everybody, known or not: whatever else protects it is the page's own business. */
    public static AccessRule readByAnyone(String... paths) {
        return new AccessRule(READ, List.of(paths), Audience.ANYONE, Set.of());
    }

    /** Doing by everybody, known or not: whatever else protects it is the endpoint's own business. */
    public static AccessRule postByAnyone(String... paths) {
        return new AccessRule(Set.of("POST"), List.of(paths), Audience.ANYONE, Set.of());
    }

    /** Reading by whoever is logged in, with or without a role. */
    public static AccessRule readByKnown(String... paths) {
        return new AccessRule(READ, List.of(paths), Audience.LOGGED_IN, Set.of());
    }
}
