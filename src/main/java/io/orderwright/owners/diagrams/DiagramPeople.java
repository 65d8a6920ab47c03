package io.orderwright.owners.diagrams;

import static io.orderwright.platform.kernel.Roles.ADMINISTRATOR;
import static io.orderwright.platform.kernel.Roles.AUDITOR;
import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;
import static io.orderwright.platform.kernel.Roles.PROCESS_OWNER;
import static io.orderwright.platform.kernel.Roles.RULE_OWNER;

import java.util.List;

/** Who answers for diagrams of processes. */
public final class DiagramPeople {

    /** Those who may read what processes run by. */
    public static final List<String> READERS =
            List.of(PROCESS_OWNER, RULE_OWNER, GENERAL_MANAGER, AUDITOR, ADMINISTRATOR);

    /** Those who may bring a diagram in. */
    public static final List<String> OWNERS = List.of(PROCESS_OWNER);

    /** Those who may release what somebody else has brought in. */
    public static final List<String> RELEASERS = List.of(PROCESS_OWNER, GENERAL_MANAGER, ADMINISTRATOR);

    private DiagramPeople() {}
}
