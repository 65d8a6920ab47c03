package io.orderwright.fulfilment.deliveries.web;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.WAREHOUSE;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may call the API of deliveries. */
@Component
class DeliveriesAccess implements AccessRules {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.postByAnyone("/carriers/*/events"),
                AccessRule.read(EMPLOYEES, "/api/v1/orders/*/deliveries"),
                AccessRule.read(
                        List.of(WAREHOUSE),
                        "/api/v1/deliveries",
                        "/api/v1/deliveries/*",
                        "/api/v1/deliveries/*/paper",
                        "/api/v1/deliveries/*/picks",
                        "/api/v1/deliveries/*/pieces",
                        "/api/v1/deliveries/*/parcels",
                        "/api/v1/deliveries/*/shipment"),
                AccessRule.post(
                        List.of(WAREHOUSE),
                        "/api/v1/deliveries/*/dispatch",
                        "/api/v1/deliveries/*/proof",
                        "/api/v1/deliveries/*/picks",
                        "/api/v1/deliveries/*/put-backs",
                        "/api/v1/deliveries/*/parcels",
                        "/api/v1/deliveries/*/parcels/rest",
                        "/api/v1/deliveries/*/parcels/*/weight",
                        "/api/v1/deliveries/*/parcels/*/unpack",
                        "/api/v1/deliveries/*/shipment",
                        "/api/v1/deliveries/*/shipment/refusal",
                        "/api/v1/deliveries/*/shipment/withdrawal",
                        "/api/v1/deliveries/*/shipment/follow-up"));
    }
}
