package io.orderwright.service.tickets.ports;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.service.tickets.TicketView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The orders and customers that tickets are about. */
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
     * @param tier of the customer, as it is now
     */
    record ServicedCustomer(String code, String tier) {}

    /**
     * A customer who names no order.
     *
     * @param sku of the product that the customer means; absent where none is said
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown customer; INVALID for an unknown product
     */
    ServicedCustomer customer(String code, @Nullable String sku);

    /** The tier by which a ticket is promised: that of its order, or without one its customer's. */
    default String tier(TicketView ticket) {
        String order = ticket.order();
        return order == null
                ? customer(ticket.customer(), null).tier()
                : get(order).tier();
    }

    /**
     * The order as it stands.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown order
     */
    ServicedOrder get(String orderNumber);
}
