package io.orderwright.sales.teams;

import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.ground.owned.ActingRights;
import io.orderwright.platform.ground.owned.ActingVerb;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.teams.ports.Actors;
import io.orderwright.sales.teams.store.OwnerRows;
import io.orderwright.sales.teams.store.OwnerRows.OwnedSubject;
import io.orderwright.sales.teams.store.OwnerRows.OwnedSubjects;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers by the table sales/acting-rights: one role that may is enough. Work that no person asked for is never asked
 * about.
 */
@Component
class ActingTable implements ActingRights {

    private static final String TABLE = "sales/acting-rights";

    private final DecisionTables tables;
    private final OwnerRows owners;
    private final Actors actors;

    ActingTable(DecisionTables tables, OwnerRows owners, Actors actors) {
        this.tables = tables;
        this.owners = owners;
        this.actors = actors;
    }

    @Override
    public boolean may(ActingVerb what, String subject, String person) {
        return refused(what, List.of(subject), person) == null;
    }

    @Override
    public void refuseUnlessMay(ActingVerb what, Collection<String> subjects, String person) {
        OwnedSubject owned = refused(what, subjects, person);
        if (owned != null) {
            throw owned.by().nobody()
                    ? Refusal.forbidden("owner.not-your-role", owned.subject())
                    : Refusal.forbidden("owner.anothers", owned.subject(), OwnerWords.of(owned.by()));
        }
    }

    private @Nullable OwnedSubject refused(ActingVerb what, Collection<String> subjects, String person) {
        if (person.equals(BusinessEvent.SYSTEM) || subjects.isEmpty()) {
            return null;
        }
        Set<String> roles = actors.rolesOf(person);
        OwnedSubjects found = owners.of(what.onOrder(), subjects, person);
        Map<String, Boolean> answers = new HashMap<>();
        return found.owned().stream()
                .filter(owned -> !answers.computeIfAbsent(
                        owned.whose(person, found.team()), whose -> allowed(whose, roles, what)))
                .findFirst()
                .orElse(null);
    }

    private boolean allowed(String whose, Set<String> roles, ActingVerb what) {
        return roles.stream().anyMatch(role -> tables.decide(TABLE, new ActingFacts(whose, role, what.name()))
                .text("allowed")
                .equals("YES"));
    }
}
