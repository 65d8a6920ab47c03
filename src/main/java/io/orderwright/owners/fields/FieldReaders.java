package io.orderwright.owners.fields;

import static io.orderwright.platform.kernel.Roles.ADMINISTRATOR;
import static io.orderwright.platform.kernel.Roles.AUDITOR;
import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;
import static io.orderwright.platform.kernel.Roles.PROCESS_OWNER;
import static io.orderwright.platform.kernel.Roles.RULE_OWNER;

import java.util.List;

/** Who answers for own fields. */
public final class FieldReaders {

    /** Those who add and change fields. */
    public static final List<String> OWNERS = List.of(RULE_OWNER, PROCESS_OWNER);

    /** Those who may read how fields are made, beside whoever fills them in. */
    public static final List<String> READERS =
            List.of(RULE_OWNER, PROCESS_OWNER, GENERAL_MANAGER, AUDITOR, ADMINISTRATOR);

    /** Those who may read in the record what was said in fields that are not for everybody. */
    public static final List<String> PROVERS = List.of(AUDITOR, GENERAL_MANAGER);

    private FieldReaders() {}
}
