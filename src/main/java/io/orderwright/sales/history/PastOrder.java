package io.orderwright.sales.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that ended before the company moved in, under the number that it had there.
 *
 * @param endedOn the day on which it was shipped, closed or cancelled; absent when nobody knows
 * @param total what its lines make, as the old system had them
 */
public record PastOrder(
        String number,
        String customer,
        PastOrderState state,
        LocalDate placedOn,
        @Nullable LocalDate endedOn,
        @Nullable String purchaseOrder,
        @Nullable String comment,
        Money total,
        List<PastLine> lines) {

    @JsonProperty
    public String currency() {
        return total.code();
    }

    /**
     * @param name as it was called then
     * @param amount of the whole line
     */
    public record PastLine(int lineNo, String sku, String name, Quantity quantity, Money amount) {

        /** In which it was counted. */
        @JsonProperty
        public String unit() {
            return quantity.unit();
        }
    }
}
