package io.orderwright.process.accounts;

import io.orderwright.approvals.ports.People;
import io.orderwright.credit.ports.Memberships;
import io.orderwright.platform.ground.RoleHolders;
import io.orderwright.process.engine.calls.WithoutAuthorization;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** People and groups from the engine's identity store, whoever asks. */
@Component
class EnginePeople implements People, Memberships, RoleHolders {

    private final IdentityService identities;
    private final WithoutAuthorization unrestricted;

    EnginePeople(IdentityService identities, WithoutAuthorization unrestricted) {
        this.identities = identities;
        this.unrestricted = unrestricted;
    }

    @Override
    public List<String> membersOf(String group) {
        return unrestricted.ask(
                () -> identities.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                        .map(User::getId)
                        .toList());
    }

    @Override
    public Set<String> groupsOf(String person) {
        return unrestricted.ask(() -> identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Set<String> rolesOf(String person) {
        return groupsOf(person);
    }

    @Override
    public boolean belongs(String person, String role) {
        return groupsOf(person).contains(role);
    }

    @Override
    public List<NamedPerson> all() {
        return unrestricted.ask(() -> identities.createUserQuery().orderByUserId().asc().list().stream()
                .map(user -> new NamedPerson(user.getId(), name(user)))
                .toList());
    }

    @Override
    public boolean knows(String login) {
        return !login.isBlank()
                && unrestricted.ask(
                        () -> identities.createUserQuery().userId(login).count() > 0);
    }

    private static String name(User user) {
        String first = user.getFirstName() == null ? "" : user.getFirstName();
        String last = user.getLastName() == null ? "" : user.getLastName();
        String name = (first + " " + last).strip();
        return name.isEmpty() ? user.getId() : name;
    }
}
