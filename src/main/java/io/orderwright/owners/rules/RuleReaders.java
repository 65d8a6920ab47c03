package io.orderwright.owners.rules;

import static io.orderwright.platform.kernel.Roles.ADMINISTRATOR;
import static io.orderwright.platform.kernel.Roles.AUDITOR;
import static io.orderwright.platform.kernel.Roles.CREDIT_CONTROLLER;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;
import static io.orderwright.platform.kernel.Roles.PROCESS_OWNER;
import static io.orderwright.platform.kernel.Roles.RULE_OWNER;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import java.util.List;

/** Who answers for decision tables. */
public final class RuleReaders {

    /** Those who may read what tables decide by. */
    public static final List<String> READERS = List.of(
            RULE_OWNER,
            PROCESS_OWNER,
            GENERAL_MANAGER,
            SALES_MANAGER,
            CREDIT_CONTROLLER,
            FINANCE,
            AUDITOR,
            ADMINISTRATOR);

    /** Those who may release what somebody else has brought in. */
    public static final List<String> RELEASERS = List.of(RULE_OWNER, PROCESS_OWNER, GENERAL_MANAGER);

    private RuleReaders() {}
}
