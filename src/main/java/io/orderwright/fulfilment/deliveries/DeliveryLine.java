package io.orderwright.fulfilment.deliveries;

import io.orderwright.platform.kernel.Quantity;
import java.math.BigDecimal;

/** What a delivery takes of one line of its order, in the product's unit. */
public record DeliveryLine(int lineNo, String sku, BigDecimal quantity) {

    /** The same without what is wanted no longer. */
    DeliveryLine less(Quantity gone) {
        return new DeliveryLine(lineNo, sku, quantity.subtract(gone.amount()));
    }
}
