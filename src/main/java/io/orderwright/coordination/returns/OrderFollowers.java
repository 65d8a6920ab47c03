package io.orderwright.coordination.returns;

import io.orderwright.sales.teams.OwnerView;
import io.orderwright.sales.teams.Ownership;
import io.orderwright.sales.teams.SalesTeams;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who of us answers for what a customer asks about his order: a person, where there is one. */
@Component
class OrderFollowers {

    private final Ownership ownership;
    private final SalesTeams teams;

    OrderFollowers(Ownership ownership, SalesTeams teams) {
        this.ownership = ownership;
        this.teams = teams;
    }

    /**
     * Whoever placed it. Where a program did: whose the order is, or the customer, or else the first person of the team whose it
     * is; the program only where it is nobody's.
     */
    String of(String order, String customer, String placedBy) {
        if (Ownership.isPerson(placedBy)) {
            return placedBy;
        }
        return person(ownership.ofOrder(order))
                .or(() -> person(ownership.ofCustomer(customer)))
                .orElse(placedBy);
    }

    private Optional<String> person(OwnerView whose) {
        return Optional.ofNullable(whose.owner())
                .filter(Ownership::isPerson)
                .or(() -> Optional.ofNullable(whose.team()).flatMap(teams::find).stream()
                        .flatMap(team -> team.members().stream())
                        .filter(Ownership::isPerson)
                        .findFirst());
    }
}
