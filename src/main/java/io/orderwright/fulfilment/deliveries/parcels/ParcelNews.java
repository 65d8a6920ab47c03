package io.orderwright.fulfilment.deliveries.parcels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a parcel's history.
 *
 * @param happenedAt by the carrier's clock
 * @param receivedAt when we heard of it first
 * @param source CALLBACK or POLL, whichever was first
 * @param times how often we were told
 * @param outcome CURRENT when it was the newest at that moment, OLDER when it came late; null while it is not applied
 */
public record ParcelNews(
        long id,
        String trackingNumber,
        ParcelStatus status,
        String carrierStatus,
        Instant happenedAt,
        Instant receivedAt,
        String place,
        String signedBy,
        String source,
        int times,
        @Nullable String outcome) {}
