package io.orderwright.sales.teams.ports;

import io.orderwright.platform.kernel.Refusal;
import java.util.List;

/** The customers and orders that somebody looks after. */
public interface OwnedDocuments {

    /** @throws Refusal NOT_FOUND for an unknown code */
    void requireCustomer(String code);

    /** @throws Refusal NOT_FOUND for an unknown number */
    void requireOrder(String number);

    /** Those of the orders that are not over. */
    List<String> openAmong(List<String> numbers);
}
