package io.orderwright.desk.track;

import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may follow an order by its link, and who may make such a link. */
@Component
class TrackRoom implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.readByAnyone("/track/*", "/track/*/documents/*", "/rate/*"),
                AccessRule.postByAnyone("/track/*/tickets", "/track/*/returns", "/rate/*"),
                AccessRule.read(List.of(SALES, SALES_MANAGER), "/orders/*/tracking"),
                AccessRule.post(List.of(SALES, SALES_MANAGER), "/orders/*/tracking/revoke"));
    }
}
