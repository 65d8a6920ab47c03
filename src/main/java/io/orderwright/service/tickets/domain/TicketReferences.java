package io.orderwright.service.tickets.domain;

import io.orderwright.platform.kernel.keys.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tickets name the order that they are about, and its customer; without an order perhaps a product. */
@Component
class TicketReferences implements References {

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.of(ReferenceTarget.CUSTOMER, "service_ticket", "customer_code", "number"),
                Reference.of(ReferenceTarget.ORDER, "service_ticket", "order_number", "number"),
                Reference.of(ReferenceTarget.PRODUCT, "service_ticket", "sku", "number"));
    }
}
