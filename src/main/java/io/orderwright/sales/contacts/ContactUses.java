package io.orderwright.sales.contacts;

import io.orderwright.platform.kernel.keys.RecordUses;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import java.util.List;
import org.springframework.stereotype.Component;

/** Contacts name customers. */
@Component
class ContactUses implements RecordUses {

    @Override
    public List<RecordNaming> namings() {
        return List.of(new RecordNaming(RecordName.CUSTOMER, "customer_contact", "customer", "contact", "code"));
    }
}
