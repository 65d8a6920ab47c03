package io.orderwright.finance.invoices;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in.
 *
 * @param allocated what of it paid invoices; the rest waits for some
 * @param repeated true when the same payment had been reported before
 */
public record ReceiptView(
        String reference,
        String customer,
        @Nullable String order,
        Money amount,
        Money allocated,
        Instant receivedAt,
        boolean repeated) {

    /** The currency of both amounts. */
    @JsonProperty
    public String currency() {
        return amount.code();
    }
}
