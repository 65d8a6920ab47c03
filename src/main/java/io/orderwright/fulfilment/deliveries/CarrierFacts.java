package io.orderwright.fulfilment.deliveries;

import io.orderwright.platform.decisions.own.AskedAbout;
import io.orderwright.platform.decisions.own.AskedThings;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What the table fulfilment/carrier-choice is asked about a packed delivery.
 *
 * @param tier of the customer
 * @param weight of all parcels, in kilograms; beyond every band when one of them was not weighed
 * @param value of the order, tax included, in the company's currency
 */
@AskedAbout({AskedThings.ORDER, AskedThings.CUSTOMER})
public record CarrierFacts(String tier, BigDecimal weight, BigDecimal value) {

    /** Stands for the weight of a parcel that nobody weighed: not light, since nobody knows. */
    public static final BigDecimal NOT_WEIGHED = new BigDecimal("999999");

    public CarrierFacts {
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(value, "value");
    }
}
