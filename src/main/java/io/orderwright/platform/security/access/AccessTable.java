package io.orderwright.platform.security.access;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRule.Audience;
import io.orderwright.platform.ground.AccessRules;
import io.orderwright.platform.kernel.Roles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Who may reach what: the doors of the house, the walls round the engine, and the rules that the modules bring. In this
 * table the first rule that matches decides, and what no rule matches is denied. The modules' rules stand in an order of
 * their own making: of two that match, the one that names the address more exactly comes first; where neither does, both
 * must let the person through.
 */
final class AccessTable {

    private AccessTable() {}

    /**
     * All rules, in the order in which they decide.
     *
     * @throws IllegalStateException when a rule names more than single addresses, or two rules differ about the same one
     */
    static List<AccessRule> of(Collection<AccessRules> modules) {
        List<AccessRule> table = new ArrayList<>(door());
        table.addAll(EngineAccessRules.all());
        ordered(modules).stream().map(AccessLine::rule).forEach(table::add);
        return List.copyOf(table);
    }

    private static List<AccessRule> door() {
        return List.of(
                AccessRule.readByAnyone("/login", "/favicon.ico", "/assets/**", "/webjars/**"),
                AccessRule.postByAnyone("/login"),
                AccessRule.readByAnyone("/actuator/health", "/actuator/health/**"),
                new AccessRule(Set.of("POST"), List.of("/logout", "/password"), Audience.LOGGED_IN, Set.of()),
                AccessRule.readByKnown("/password"),
                new AccessRule(
                        Set.of("GET", "HEAD"),
                        List.of("/locks", "/tokens", "/api/v1/tokens", "/api/v1/tokens/*"),
                        Audience.ROLES,
                        Set.of(Roles.ADMINISTRATOR)),
                new AccessRule(
                        Set.of("POST"),
                        List.of(
                                "/locks",
                                "/tokens",
                                "/tokens/*/revoke",
                                "/api/v1/tokens",
                                "/api/v1/tokens/*/revocation"),
                        Audience.ROLES,
                        Set.of(Roles.ADMINISTRATOR)),
                AccessRule.read(
                        Roles.EMPLOYEES,
                        "/v3/api-docs",
                        "/v3/api-docs.yaml",
                        "/v3/api-docs/**",
                        "/api",
                        "/swagger-ui/**"));
    }

    private static List<AccessLine> ordered(Collection<AccessRules> modules) {
        Map<String, AccessLine> lines = new TreeMap<>();
        modules.forEach(module -> module.accessRules().stream()
                .flatMap(rule -> linesOf(rule, module))
                .forEach(line -> add(line, lines)));
        while (addMeetings(lines)) {
            // What two lines have in common may again have something in common with a third one.
        }
        return lines.values().stream()
                .sorted(Comparator.comparingLong(AccessLine::unnamed).thenComparing(AccessLine::key))
                .toList();
    }

    private static Stream<AccessLine> linesOf(AccessRule rule, AccessRules module) {
        if (rule.methods().isEmpty()
                || (rule.who() == Audience.ROLES) == rule.roles().isEmpty()) {
            throw new IllegalStateException("Not a rule of a module: " + rule + " of " + module.getClass());
        }
        return rule.methods().stream().flatMap(method -> rule.paths().stream()
                .map(path -> AccessLine.of(method, path, rule.who(), rule.roles())));
    }

    private static void add(AccessLine line, Map<String, AccessLine> lines) {
        AccessLine there = lines.putIfAbsent(line.key(), line);
        if (there != null && !there.saysTheSame(line)) {
            throw new IllegalStateException("Two rules for one address: " + there + " and " + line);
        }
    }

    private static boolean addMeetings(Map<String, AccessLine> lines) {
        List<AccessLine> all = List.copyOf(lines.values());
        boolean added = false;
        for (int first = 0; first < all.size(); first++) {
            for (AccessLine other : all.subList(first + 1, all.size())) {
                AccessLine one = all.get(first);
                if (one.meets(other) && !one.saysTheSame(other) && !one.isWithin(other) && !other.isWithin(one)) {
                    AccessLine both = one.and(other);
                    added |= lines.putIfAbsent(both.key(), both) == null;
                }
            }
        }
        return added;
    }
}
