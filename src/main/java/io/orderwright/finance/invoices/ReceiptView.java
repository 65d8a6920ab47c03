package io.orderwright.finance.invoices;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in.
 *
 * @param allocated what of it paid invoices
 * @param returned what of it went out again, or is kept back for that; the rest waits for invoices
 * @param repeated true when the same payment had been reported before
 */
public record ReceiptView(
        String reference,
        String customer,
        @Nullable String order,
        Money amount,
        Money allocated,
        Money returned,
        Instant receivedAt,
        boolean repeated) {

    /** The currency of both amounts. */
    @JsonProperty
    public String currency() {
        return amount.code();
    }
}
