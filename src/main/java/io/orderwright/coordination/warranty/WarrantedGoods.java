package io.orderwright.coordination.warranty;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.reference.goods.Traceability;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Goods that have left with one delivery, and until when we answer for them.
 *
 * @param by how their pieces are told from each other
 * @param mark the serial or batch number; "" where they have none
 * @param quantity of them; absent where they have no numbers, and all that the delivery took of the product is meant
 * @param months of warranty; absent for none
 * @param deliveredOn in the company's calendar; absent while nobody has said that they arrived
 * @param until the last day of the warranty; absent without a warranty, or before it begins
 */
public record WarrantedGoods(
        String delivery,
        String sku,
        Traceability by,
        String mark,
        @Nullable Quantity quantity,
        @Nullable Integer months,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate until) {

    /** Whether we answer for them on this day; goods of which nobody has said that they arrived are not delivered. */
    public boolean inWarranty(LocalDate day) {
        return until != null && !day.isAfter(until);
    }
}
