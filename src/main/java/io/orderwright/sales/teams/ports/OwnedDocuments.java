package io.orderwright.sales.teams.ports;

import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/** The customers and orders that somebody looks after. */
public interface OwnedDocuments {

    /** @throws Refusal NOT_FOUND for an unknown code */
    void requireCustomer(String code);

    /** @throws Refusal NOT_FOUND for an unknown number */
    void requireOrder(String number);

    /** The id that an order's number was made of; empty for what is no number of an order. */
    Optional<Long> idOf(String number);

    /** Those of the orders that are not over. */
    List<String> openAmong(List<String> numbers);
}
