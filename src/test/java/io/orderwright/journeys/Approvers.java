package io.orderwright.journeys;

import io.orderwright.platform.security.ports.Account;
import io.orderwright.platform.security.ports.Accounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;

/** People for a test who leave when it ends: others share the groups. */
final class Approvers {

    private final Accounts accounts;
    private final IdentityService identities;
    private final List<String> hired = new ArrayList<>();
    private final List<String[]> away = new ArrayList<>();

    Approvers(Accounts accounts, IdentityService identities) {
        this.accounts = accounts;
        this.identities = identities;
    }

    /** A new member of the group, nobody of the demo company, who would leave with him; the password is the login and {@code -demo}. */
    String hire(String login, String group) {
        if (accounts.find(login).isPresent()) {
            throw new IllegalArgumentException(login + " is somebody already");
        }
        accounts.add(new Account(login, login + " " + group, Set.of(group)), login + "-demo", false);
        hired.add(login);
        return login;
    }

    /** The group is without this member until the test ends. */
    void leave(String login, String group) {
        identities.deleteMembership(login, group);
        away.add(new String[] {login, group});
    }

    void restore() {
        hired.forEach(identities::deleteUser);
        away.forEach(one -> identities.createMembership(one[0], one[1]));
        hired.clear();
        away.clear();
    }
}
