package io.orderwright.coordination.answers;

import io.orderwright.platform.ground.RoleHolders;
import io.orderwright.platform.security.ports.Accounts;
import io.orderwright.platform.security.token.ApiTokens;
import io.orderwright.sales.teams.ports.Actors;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells teams who somebody is: a person with an account, or a program with a token. */
@Component
class ActorsInAccounts implements Actors {

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final RoleHolders people;

    ActorsInAccounts(Accounts accounts, ApiTokens tokens, RoleHolders people) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.people = people;
    }

    /** Whoever has a role has an account: only of who has none it is asked whether that is a person. */
    @Override
    public Set<String> rolesOf(String actor) {
        Set<String> roles = people.rolesOf(actor);
        return roles.isEmpty() && accounts.find(actor).isEmpty() ? tokens.rolesOf(actor) : roles;
    }

    @Override
    public boolean knows(String actor) {
        return accounts.find(actor).isPresent() || !tokens.rolesOf(actor).isEmpty();
    }
}
