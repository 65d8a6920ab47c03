package io.orderwright.fulfilment.deliveries.parcels;

import java.time.Instant;

/**
 * A parcel on its way.
 *
 * @param number within the delivery
 * @param at since when, by the carrier's clock
 */
public record TrackedParcel(int number, String carrier, String trackingNumber, ParcelStatus status, Instant at) {}
