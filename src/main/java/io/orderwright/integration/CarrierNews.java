package io.orderwright.integration;

import java.time.Instant;

/**
 * What a carrier told about a parcel, out of its wire format.
 *
 * @param eventId the carrier's own
 * @param status one of ANNOUNCED, PICKED_UP, IN_TRANSIT, OUT_FOR_DELIVERY, FAILED_ATTEMPT, LOST, RETURNED, DELIVERED; a word of the
 *     carrier that we do not know stands for IN_TRANSIT
 * @param carrierStatus the carrier's own word
 * @param happenedAt by the carrier's clock
 * @param place "" where it does not say
 * @param signedBy "" where nobody signed
 */
public record CarrierNews(
        String eventId,
        String trackingNumber,
        String status,
        String carrierStatus,
        Instant happenedAt,
        String place,
        String signedBy) {}
