package io.orderwright.fulfilment.deliveries.ports;

import io.orderwright.fulfilment.deliveries.OrderToDeliver;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The orders whose goods are delivered. */
public interface DeliverableOrders {

    /** @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown order */
    OrderToDeliver get(String orderNumber);

    /**
     * The same, going where it went at that moment: later changes of the order are not about goods that have left.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown order
     */
    OrderToDeliver asOf(String orderNumber, Instant moment);

    /**
     * What one of owners' fields says on papers.
     *
     * @param name in the language of the paper; two fields may have the same
     * @param said in words
     */
    record OwnLine(String name, String said) {}

    /** What owners' fields say of an order on papers, in their order. */
    List<OwnLine> onPaper(String orderNumber, Locale language);

    /** Whether a text is what goods and papers say of themselves, and not of one piece: an SKU, a barcode, or an order's number. */
    boolean isLabel(String text);
}
