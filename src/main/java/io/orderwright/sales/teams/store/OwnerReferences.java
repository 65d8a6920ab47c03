package io.orderwright.sales.teams.store;

import io.orderwright.platform.kernel.keys.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Customers and orders have owners. */
@Component
class OwnerReferences implements References {

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.of(ReferenceTarget.CUSTOMER, "customer_owner", "customer", "customer"),
                Reference.of(ReferenceTarget.ORDER, "order_owner", "order_number", "order_id"));
    }
}
