package io.orderwright.fulfilment.returns.exchanges;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order whose goods go out for others that come back.
 *
 * @param key the order's external id
 * @param order its number; absent while it is being placed
 * @param returnedFrom the order whose goods come back
 * @param returned what was to be credited when it was asked for, less what is kept for taking it back
 * @param freight what sending the goods out costs the customer, tax included
 * @param payFirst whether goods leave only when the customer has paid what they cost more
 * @param originalPrice whether prices are those of the day of the first order
 */
@Schema(name = "ReturnExchange")
public record ExchangeView(
        String key,
        String customerReturn,
        @Nullable String order,
        String returnedFrom,
        ExchangeKind kind,
        Money returned,
        Money freight,
        boolean payFirst,
        boolean originalPrice,
        String askedBy,
        Instant askedAt) {

    @JsonProperty
    public String currency() {
        return returned.code();
    }
}
