package io.orderwright.platform.intake;

import io.orderwright.platform.ground.AccessRules;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.CurrentUser;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who may bring in what, and who may see it: an import is seen by those who may start one of its kind. What the API denies
 * a role, a file does not give it; only whoever moves the books in may bring in all that they begin with.
 */
@Component
public class ImportRights {

    private final CurrentUser user;
    private final Map<ImportKind, Set<String>> roles = new EnumMap<>(ImportKind.class);

    ImportRights(CurrentUser user, List<AccessRules> rules) {
        this.user = user;
        for (ImportKind kind : ImportKind.values()) {
            roles.put(kind, allowed(kind, rules));
        }
    }

    private static Set<String> allowed(ImportKind kind, List<AccessRules> rules) {
        return rules.stream()
                .flatMap(room -> room.accessRules().stream())
                .filter(rule -> rule.paths().contains(kind.address()))
                .filter(rule -> rule.methods().contains(kind.method()))
                .flatMap(rule -> rule.roles().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<ImportKind> kinds() {
        return Arrays.stream(ImportKind.values()).filter(this::may).toList();
    }

    /** @throws Refusal FORBIDDEN when the person's roles do not allow this kind */
    public void require(ImportKind kind) {
        if (!may(kind)) {
            throw Refusal.forbidden("intake.kind-forbidden", kind.path());
        }
    }

    public String user() {
        return user.user();
    }

    /** Whoever sells must not also set how much may be owed. */
    public boolean mayGrantCredit() {
        return user.has(Roles.CREDIT_CONTROLLER) || user.has(Roles.INITIAL_LOAD);
    }

    private boolean may(ImportKind kind) {
        return kind.movesIn() && user.has(Roles.INITIAL_LOAD)
                || roles.getOrDefault(kind, Set.of()).stream().anyMatch(user::has);
    }
}
