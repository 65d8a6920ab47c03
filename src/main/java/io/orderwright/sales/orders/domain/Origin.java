package io.orderwright.sales.orders.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where an order came from. Source and external id together are the key under which it exists once.
 *
 * @param requestHash fingerprint of what was asked: the same key with another one is refused
 * @param actor who placed it
 */
@Embeddable
public record Origin(
        String source,
        String externalId,
        String requestHash,
        @Column(name = "placed_by") String actor) {}
