package io.orderwright.service.tickets.ports;

import io.orderwright.platform.kernel.Quantity;
import java.util.List;

/** The orders that tickets are about. */
public interface ServicedOrders {

    /** @param tier of the customer, as the order says */
    record ServicedOrder(String number, String customer, String tier, List<ServicedLine> lines) {}

    record ServicedLine(int lineNo, String sku, Quantity ordered) {}

    /**
     * The order, held until the transaction ends, so that the same asked for twice at once is one ticket.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown order
     */
    ServicedOrder hold(String orderNumber);

    /**
     * The order as it stands.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown order
     */
    ServicedOrder get(String orderNumber);
}
