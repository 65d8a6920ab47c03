package io.orderwright.sales.addresses;

import io.orderwright.platform.kernel.keys.RecordUses;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import java.util.List;
import org.springframework.stereotype.Component;

/** Addresses name customers. */
@Component
class AddressUses implements RecordUses {

    @Override
    public List<RecordNaming> namings() {
        return List.of(new RecordNaming(RecordName.CUSTOMER, "customer_address", "customer", "address", "code"));
    }
}
