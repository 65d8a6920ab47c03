package io.orderwright.fulfilment.deliveries;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.SaidNumber;

/** What a delivery takes of one line of its order, in that line's unit. */
public record DeliveryLine(int lineNo, String sku, SaidNumber quantity) {

    public static DeliveryLine of(int lineNo, String sku, Quantity quantity) {
        return new DeliveryLine(lineNo, sku, new SaidNumber(quantity.amount()));
    }

    /** The same without what is wanted no longer. */
    DeliveryLine less(Quantity gone) {
        return new DeliveryLine(lineNo, sku, new SaidNumber(quantity.number().subtract(gone.amount())));
    }
}
