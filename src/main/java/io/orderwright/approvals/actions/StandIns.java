package io.orderwright.approvals.actions;

import io.orderwright.approvals.StandInFacts;
import io.orderwright.approvals.ports.People;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Who may answer in another's place: as a substitute, or because a question was handed on. The table
 * approval/approving-roles names the roles; auditors and administrators never do, whatever else they are.
 */
@Component
public class StandIns {

    private static final String TABLE = "approval/approving-roles";
    private static final Set<String> NEVER = Set.of(Roles.AUDITOR, Roles.ADMINISTRATOR);

    private final DecisionTables tables;
    private final People people;

    StandIns(DecisionTables tables, People people) {
        this.tables = tables;
        this.people = people;
    }

    public boolean includes(String person) {
        Collection<String> roles = people.groupsOf(person);
        return roles.stream().noneMatch(NEVER::contains) && roles.stream().anyMatch(this::approves);
    }

    /** Everybody of them, by login. */
    public Set<String> all() {
        Set<String> found = new TreeSet<>();
        Roles.EMPLOYEES.stream().filter(this::approves).forEach(role -> found.addAll(people.membersOf(role)));
        NEVER.forEach(role -> people.membersOf(role).forEach(found::remove));
        return found;
    }

    /** @throws Refusal INVALID at the field for whoever has no role that approves */
    public void refuseOthers(String field, String person) {
        if (!includes(person)) {
            throw Refusal.invalid(field, "approval.person-without-role", person);
        }
    }

    private boolean approves(String role) {
        return !NEVER.contains(role)
                && tables.decide(TABLE, new StandInFacts(role)).text("answers").equals("YES");
    }
}
