package io.orderwright.desk.rests;

import static io.orderwright.platform.kernel.Roles.MONEY_READERS;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may look at small rests; finance writes them off, as all that is done with money. */
@Component
class RestsRoom implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(AccessRule.read(MONEY_READERS, "/money/small-rests"));
    }
}
