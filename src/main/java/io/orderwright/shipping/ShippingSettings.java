package io.orderwright.shipping;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient we are with carriers.
 *
 * @param silence after which a person looks after a shipment of which nothing was heard
 * @param askEvery how often carriers are asked where parcels are, besides what they tell by themselves
 */
@ConfigurationProperties("orderwright.shipping")
public record ShippingSettings(
        @DefaultValue("3d") Duration silence,
        @DefaultValue("15m") Duration askEvery) {}
