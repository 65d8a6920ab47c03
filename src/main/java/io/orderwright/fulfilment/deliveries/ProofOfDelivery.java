package io.orderwright.fulfilment.deliveries;

import java.time.Instant;

/**
 * That the customer has the goods.
 *
 * @param receivedBy who took them; "" where a carrier does not say
 * @param receivedAt when, as whoever handed them over says
 * @param note "" where there is none
 * @param recordedBy the carrier, or the person who recorded it
 */
public record ProofOfDelivery(
        String receivedBy, Instant receivedAt, String note, String recordedBy, Instant recordedAt) {}
