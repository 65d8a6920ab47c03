package io.orderwright.process.accounts;

import io.orderwright.platform.security.ports.Account;
import io.orderwright.platform.security.ports.Accounts;
import io.orderwright.process.engine.calls.StoredUsers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The engine's identity store as the place where people are kept. */
@Component
class EngineAccounts implements Accounts {

    private final IdentityService identities;
    private final StoredUsers users;

    EngineAccounts(IdentityService identities, StoredUsers users) {
        this.identities = identities;
        this.users = users;
    }

    @Override
    public Optional<Account> find(String user) {
        return Optional.ofNullable(stored(user))
                .map(found -> new Account(found.getId(), name(found), groups(user), StoredUsers.passwordMark(found)));
    }

    @Override
    public boolean passwordMatches(String user, String password) {
        if (stored(user) == null) {
            users.pretendToCheck(password);
            return false;
        }
        return users.matches(user, password);
    }

    @Override
    public void add(Account account, String password, boolean checkPolicy) {
        if (stored(account.user()) == null) {
            create(account, password, checkPolicy);
        }
        Set<String> already = groups(account.user());
        account.groups().stream()
                .filter(group -> !already.contains(group))
                .forEach(group -> identities.createMembership(account.user(), group));
    }

    @Override
    public List<String> changePassword(String user, String password) {
        User stored = stored(user);
        if (stored == null) {
            throw new IllegalArgumentException("There is no user " + user);
        }
        PasswordPolicyResult result = identities.checkPasswordAgainstPolicy(password, stored);
        if (!result.isValid()) {
            return result.getViolatedRules().stream().map(PasswordRules::text).toList();
        }
        stored.setPassword(password);
        users.save(stored, true);
        return List.of();
    }

    private void create(Account account, String password, boolean checkPolicy) {
        User user = identities.newUser(account.user());
        int space = account.name().lastIndexOf(' ');
        user.setFirstName(space < 0 ? account.name() : account.name().substring(0, space));
        user.setLastName(space < 0 ? "" : account.name().substring(space + 1));
        if (checkPolicy) {
            PasswordPolicyResult result = identities.checkPasswordAgainstPolicy(password, user);
            if (!result.isValid()) {
                throw new IllegalArgumentException("The password of " + account.user() + " breaks the policy: "
                        + result.getViolatedRules().stream()
                                .map(rule -> rule.getPlaceholder() + rule.getParameters())
                                .collect(Collectors.joining(", ")));
            }
        }
        user.setPassword(password);
        users.save(user, checkPolicy);
    }

    private Set<String> groups(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable User stored(String user) {
        return identities.createUserQuery().userId(user).singleResult();
    }

    private static String name(User user) {
        String name = (text(user.getFirstName()) + " " + text(user.getLastName())).trim();
        return name.isEmpty() ? user.getId() : name;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
