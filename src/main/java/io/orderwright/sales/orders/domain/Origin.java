package io.orderwright.sales.orders.domain;

/**
 * Where an order came from. Source and external id together are the key under which it exists once.
 *
 * @param requestHash fingerprint of what was asked: the same key with another one is refused
 */
public record Origin(String source, String externalId, String requestHash, String actor) {}
