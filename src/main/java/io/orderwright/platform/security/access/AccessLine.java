package io.orderwright.platform.security.access;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRule.Audience;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One address and one method of a rule that a module brings.
 *
 * @param parts of the address, between its slashes; {@code *} is whatever stands there
 */
record AccessLine(String method, List<String> parts, Audience who, Set<String> roles) {

    private static final String ANY = "*";

    /**
     * A rule that let through whatever comes below an address would also let through what is built there later.
     *
     * @throws IllegalStateException when the path is not that of single addresses outside the engine's web apps
     */
    static AccessLine of(String method, String path, Audience who, Set<String> roles) {
        List<String> parts = List.of(path.substring(1).split("/", -1));
        boolean single = path.startsWith("/")
                && parts.stream().allMatch(part -> part.equals(ANY) || !part.matches(".*[*{}?].*"))
                && !parts.get(0).equals("camunda");
        if (!single) {
            throw new IllegalStateException("Not the path of single addresses: " + path);
        }
        return new AccessLine(method, parts, who, roles);
    }

    /** What this line is about. */
    String key() {
        return method + " " + path();
    }

    private String path() {
        return "/" + String.join("/", parts);
    }

    long unnamed() {
        return parts.stream().filter(ANY::equals).count();
    }

    AccessRule rule() {
        return new AccessRule(Set.of(method), List.of(path()), who, roles);
    }

    boolean saysTheSame(AccessLine other) {
        return who == other.who && roles.equals(other.roles);
    }

    /** Whether there are requests that both are about. */
    boolean meets(AccessLine other) {
        if (!method.equals(other.method) || parts.size() != other.parts.size()) {
            return false;
        }
        for (int at = 0; at < parts.size(); at++) {
            boolean named = !parts.get(at).equals(ANY) && !other.parts.get(at).equals(ANY);
            if (named && !parts.get(at).equals(other.parts.get(at))) {
                return false;
            }
        }
        return true;
    }

    /** Of one that it meets: whether this one names everything that the other names, and more. */
    boolean isWithin(AccessLine other) {
        for (int at = 0; at < parts.size(); at++) {
            if (parts.get(at).equals(ANY) && !other.parts.get(at).equals(ANY)) {
                return false;
            }
        }
        return unnamed() < other.unnamed();
    }

    private int strictness() {
        return List.of(Audience.ANYONE, Audience.LOGGED_IN, Audience.ROLES, Audience.NOBODY)
                .indexOf(who);
    }

    /** What both are about, for those whom both let through. */
    AccessLine and(AccessLine other) {
        List<String> common = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            common.add(parts.get(at).equals(ANY) ? other.parts.get(at) : parts.get(at));
        }
        if (who != Audience.ROLES || other.who != Audience.ROLES) {
            AccessLine stricter = strictness() >= other.strictness() ? this : other;
            return new AccessLine(method, List.copyOf(common), stricter.who, stricter.roles);
        }
        Set<String> both = new HashSet<>(roles);
        both.retainAll(other.roles);
        return new AccessLine(
                method, List.copyOf(common), both.isEmpty() ? Audience.NOBODY : Audience.ROLES, Set.copyOf(both));
    }

    @Override
    public String toString() {
        return key() + " " + who + " " + roles;
    }
}
