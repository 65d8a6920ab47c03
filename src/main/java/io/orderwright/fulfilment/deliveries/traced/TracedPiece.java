package io.orderwright.fulfilment.deliveries.traced;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.reference.goods.Traceability;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A piece with a serial number, or pieces of one batch, that were picked for a delivery.
 *
 * @param delivery its number
 * @param order that of its order
 * @param by SERIAL or BATCH
 * @param mark the serial or batch number, as it is written on the goods
 * @param quantity one piece with a serial; of a batch as many as were picked and lie together
 * @param bestBefore of the batch; absent where none was said
 * @param parcel in which they lie; absent where they lie in none
 */
public record TracedPiece(
        String delivery,
        String order,
        String sku,
        Traceability by,
        String mark,
        Quantity quantity,
        @Nullable LocalDate bestBefore,
        @Nullable Integer parcel) {

    /** In which the quantity is counted. */
    @JsonProperty
    public String unit() {
        return quantity.unit();
    }

    /** Whether this is what is written on it; letter case does not count. */
    public boolean marked(String text) {
        return mark.equalsIgnoreCase(text.strip());
    }

    /** For example {@code SN-1}, or {@code B-7 × 12 (2027-03-31)}. */
    public String shown() {
        if (by == Traceability.SERIAL) {
            return mark;
        }
        return mark + " × " + PlainNumber.of(quantity.amount()) + (bestBefore == null ? "" : " (" + bestBefore + ")");
    }
}
