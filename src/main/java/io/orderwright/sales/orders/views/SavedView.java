package io.orderwright.sales.orders.views;

/**
 * A question to the list, kept under a name.
 *
 * @param query as an address of the list asks it
 * @param shared whether everybody sees it
 * @param first whether this person's list begins with it
 * @param own whether this person made it, and may therefore remove it
 */
public record SavedView(long id, String owner, String name, String query, boolean shared, boolean first, boolean own) {}
