package io.orderwright.service.tickets.domain;

import io.orderwright.platform.kernel.keys.RecordUses;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tickets name the customer of their order. */
@Component
class TicketUses implements RecordUses {

    @Override
    public List<RecordNaming> namings() {
        return List.of(new RecordNaming(RecordName.CUSTOMER, "service_ticket", "customer_code", "ticket", "number"));
    }
}
