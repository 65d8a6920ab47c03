package io.orderwright.coordination.answers;

import io.orderwright.sales.catalog.ports.PricedCustomers;
import io.orderwright.sales.customers.CustomerMaster;
import org.springframework.stereotype.Component;

/** The catalog's question whether there is a customer, answered from the customers. */
@Component
class CustomerTiers implements PricedCustomers {

    private final CustomerMaster customers;

    CustomerTiers(CustomerMaster customers) {
        this.customers = customers;
    }

    @Override
    public boolean knows(String code) {
        return customers.find(code).isPresent();
    }
}
