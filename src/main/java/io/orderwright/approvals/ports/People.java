package io.orderwright.approvals.ports;

import java.util.List;
import java.util.Set;

/** Who there is, and who belongs to which group. */
public interface People {

    /** Logins of the group's members, in a fixed order. */
    List<String> membersOf(String group);

    Set<String> groupsOf(String person);

    /** Somebody who could be asked. */
    record NamedPerson(String login, String name) {}

    /** Everybody who could be asked, by login. */
    List<NamedPerson> all();

    boolean knows(String login);
}
