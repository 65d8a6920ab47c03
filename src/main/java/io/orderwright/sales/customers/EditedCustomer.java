package io.orderwright.sales.customers;

/**
 * A customer as somebody sees it who is about to edit it.
 *
 * @param version who saves an edit says which version they have seen
 */
public record EditedCustomer(CustomerView customer, int version) {}
