package io.orderwright.sales.teams;

/** How much changed hands. */
public record HandoverCount(int customers, int orders) {}
