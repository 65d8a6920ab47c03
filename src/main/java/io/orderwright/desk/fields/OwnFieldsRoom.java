package io.orderwright.desk.fields;

import static io.orderwright.owners.fields.FieldReaders.OWNERS;
import static io.orderwright.owners.fields.FieldReaders.READERS;
import static io.orderwright.platform.kernel.Roles.EMPLOYEES;

import io.orderwright.desk.DeskEntries;
import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages of own fields bring to the house: who may reach them, and their link. */
@Component
class OwnFieldsRoom implements AccessRules, DeskEntries {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(READERS, "/own-fields", "/own-fields/*/*"),
                AccessRule.post(OWNERS, "/own-fields/*/*"),
                AccessRule.read(EMPLOYEES, "/field-values/*/*"),
                AccessRule.post(EMPLOYEES, "/field-values/*/*"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(new DeskEntry(157, "own-fields", "/own-fields", "own-fields.nav", null).in(DeskGroup.SYSTEM));
    }
}
