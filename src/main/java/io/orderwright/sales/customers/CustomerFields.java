package io.orderwright.sales.customers;

import static io.orderwright.platform.kernel.Roles.CREDIT_CONTROLLER;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.platform.ground.fields.FieldPlace;
import io.orderwright.platform.ground.fields.FieldSubject;
import io.orderwright.platform.ground.owned.ActingVerb;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Owners may add fields to customers. */
@Component
class CustomerFields implements FieldSubject.Offer {

    @Override
    public List<FieldSubject> fieldSubjects() {
        return List.of(new FieldSubject(
                "customer",
                20,
                "customer",
                "code",
                List.of(SALES, SALES_MANAGER, CREDIT_CONTROLLER, FINANCE),
                ActingVerb.EDIT_CUSTOMER,
                Set.of(FieldPlace.COLUMN, FieldPlace.SEARCH),
                false));
    }
}
