package io.orderwright.credit.cases;

/**
 * A person's word for an order since credit was asked about it last.
 *
 * @param number of the release
 * @param by who gave it
 * @param content what the order was then, as whoever released it said; empty where nobody did
 */
public record StandingRelease(long number, String by, String content) {}
