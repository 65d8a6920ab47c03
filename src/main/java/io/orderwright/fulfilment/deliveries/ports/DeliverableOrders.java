package io.orderwright.fulfilment.deliveries.ports;

import io.orderwright.fulfilment.deliveries.OrderToDeliver;
import io.orderwright.platform.ground.fields.FieldsOnPaper.PrintedField;
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

    /** What owners' fields say of an order on papers: words by the field's name, in their order. */
    List<PrintedField> onPaper(String orderNumber, Locale language);

    /** Whether a text is what goods and papers say of themselves, and not of one piece: an SKU, a barcode, or an order's number. */
    boolean isLabel(String text);
}
