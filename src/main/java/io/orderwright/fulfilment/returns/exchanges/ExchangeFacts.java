package io.orderwright.fulfilment.returns.exchanges;

import io.orderwright.platform.decisions.own.AskedAbout;
import io.orderwright.platform.decisions.own.AskedThings;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What the table fulfilment/exchange-price is asked about.
 *
 * @param kind EXCHANGE or REPLACEMENT
 * @param cause DEFECTIVE, WRONG_GOODS, DAMAGED_IN_TRANSIT, NOT_WANTED or OTHER
 * @param tier of the customer, as the order says
 * @param daysSinceOrder whole days since the goods were ordered that come back
 */
@AskedAbout({AskedThings.ORDER, AskedThings.CUSTOMER})
public record ExchangeFacts(String kind, String cause, String tier, BigDecimal daysSinceOrder) {

    public ExchangeFacts {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(tier, "tier");
    }
}
