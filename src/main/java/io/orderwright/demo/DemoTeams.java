package io.orderwright.demo;

import io.orderwright.sales.teams.EnterTeam;
import io.orderwright.sales.teams.Ownership;
import io.orderwright.sales.teams.SalesTeams;
import io.orderwright.sales.teams.SetOwner;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo company's sales teams: who looks after which customer. Two customers are nobody's. */
@Component
@Profile("demo")
class DemoTeams {

    private static final String MANAGER = "morgan";

    private final SalesTeams teams;
    private final Ownership ownership;

    DemoTeams(SalesTeams teams, Ownership ownership) {
        this.teams = teams;
        this.ownership = ownership;
    }

    void load() {
        teams.enter(new EnterTeam("EAST", "华东销售 / Sales east", true, List.of("sally")), MANAGER);
        teams.enter(new EnterTeam("NORTH", "华北销售 / Sales north", true, List.of("sam")), MANAGER);
        List.of("C-1001", "C-1002").forEach(code -> own(code, "sally"));
        List.of("C-1003", "C-1006").forEach(code -> own(code, "sam"));
    }

    private void own(String customer, String person) {
        ownership.setCustomer(customer, new SetOwner(person, null), MANAGER);
    }
}
