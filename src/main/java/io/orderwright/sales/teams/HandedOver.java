package io.orderwright.sales.teams;

/** How much changed hands. */
public record HandedOver(int customers, int orders) {}
