package io.orderwright.fulfilment.deliveries.parcels;

import java.time.Instant;

/**
 * One thing that a carrier told about one parcel.
 *
 * @param eventId the carrier's; it makes the report count once
 * @param carrierStatus in the carrier's own words
 * @param happenedAt by the carrier's clock
 * @param place "" where it does not say
 * @param signedBy who took the parcel; "" where nobody did
 */
public record CarrierReport(
        String eventId,
        String trackingNumber,
        ParcelStatus status,
        String carrierStatus,
        Instant happenedAt,
        String place,
        String signedBy) {}
