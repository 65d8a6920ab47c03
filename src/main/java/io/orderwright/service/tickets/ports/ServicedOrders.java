package io.orderwright.service.tickets.ports;

import io.orderwright.platform.kernel.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The orders that tickets are about. */
public interface ServicedOrders {

    /** @param tier of the customer, as the order says */
    record ServicedOrder(String number, String customer, String tier, List<ServicedLine> lines) {}

    /**
     * @param serials of the pieces that have left, where they have serial numbers; absent where they have none, or more has
     *     left than is named
     */
    record ServicedLine(
            int lineNo,
            String sku,
            Quantity ordered,
            @Nullable List<String> serials) {}

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
