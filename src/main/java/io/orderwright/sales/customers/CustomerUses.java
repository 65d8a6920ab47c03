package io.orderwright.sales.customers;

import io.orderwright.platform.kernel.keys.RecordUses;
import java.util.List;
import org.springframework.stereotype.Component;

/** Customers are in a currency. */
@Component
class CustomerUses implements RecordUses {

    @Override
    public List<RateUse> rateUses() {
        return List.of(RateUse.standing("customer", "customer", "code"));
    }
}
