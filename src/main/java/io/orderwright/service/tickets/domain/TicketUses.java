package io.orderwright.service.tickets.domain;

import io.orderwright.platform.kernel.keys.RecordUses;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tickets name the customer of their order, or the one who named none, and perhaps a product. */
@Component
class TicketUses implements RecordUses {

    @Override
    public List<RecordNaming> namings() {
        return List.of(
                new RecordNaming(RecordName.CUSTOMER, "service_ticket", "customer_code", "ticket", "number"),
                new RecordNaming(RecordName.PRODUCT, "service_ticket", "sku", "ticket", "number"));
    }
}
