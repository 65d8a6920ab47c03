package io.orderwright.owners.fields.web;

import static io.orderwright.owners.fields.FieldReaders.OWNERS;
import static io.orderwright.owners.fields.FieldReaders.PROVERS;
import static io.orderwright.platform.kernel.Roles.EMPLOYEES;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import io.orderwright.platform.kernel.BusinessEvent;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who may call the API of own fields: which values somebody reads and writes, the fields themselves say. */
@Component
class FieldsAccess implements AccessRules, BusinessEvent.Readers {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        EMPLOYEES, "/api/v1/own-fields/*", "/api/v1/own-fields/*/*", "/api/v1/field-values/*/*"),
                AccessRule.put(OWNERS, "/api/v1/own-fields/*/*"),
                AccessRule.put(EMPLOYEES, "/api/v1/field-values/*/*"));
    }

    @Override
    public Map<String, List<String>> readers() {
        return Map.of("OwnFieldsFilled.closedChanges", PROVERS);
    }
}
