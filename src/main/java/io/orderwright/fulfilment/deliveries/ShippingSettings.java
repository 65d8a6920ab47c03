package io.orderwright.fulfilment.deliveries;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient we are with carriers, and with whoever brings goods without one.
 *
 * @param silence after which a person looks after a shipment of which nothing was heard
 * @param askEvery how often carriers are asked where parcels are, besides what they tell by themselves
 * @param proveWithin after which goods that no carrier brings are missed, when nobody has recorded that they arrived
 */
@ConfigurationProperties("orderwright.shipping")
public record ShippingSettings(
        @DefaultValue("3d") Duration silence,
        @DefaultValue("15m") Duration askEvery,
        @DefaultValue("7d") Duration proveWithin) {

    /** What left before then should have been proved by now. */
    public Instant unprovedSince(Instant now) {
        return now.minus(proveWithin);
    }
}
