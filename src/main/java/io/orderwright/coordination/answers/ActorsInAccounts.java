package io.orderwright.coordination.answers;

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

    ActorsInAccounts(Accounts accounts, ApiTokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @Override
    public Set<String> rolesOf(String actor) {
        return accounts.find(actor).map(found -> Set.copyOf(found.groups())).orElseGet(() -> tokens.rolesOf(actor));
    }

    @Override
    public boolean knows(String actor) {
        return accounts.find(actor).isPresent() || !tokens.rolesOf(actor).isEmpty();
    }
}
