package io.orderwright.desk.customers;

import java.util.List;

/** Pages about one customer that a room of the desk has: a bean of the room; links to them stand on the customer's page. */
public interface CustomerLinks {

    List<CustomerLink> customerLinks();

    /**
     * One link. It is offered to whom the access rules let follow it.
     *
     * @param place where it stands, the smallest first
     * @param address with {@code {code}} for the customer
     * @param text key of its text
     */
    record CustomerLink(int place, String address, String text) {}
}
