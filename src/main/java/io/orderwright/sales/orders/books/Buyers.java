package io.orderwright.sales.orders.books;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.addresses.AddressBook;
import io.orderwright.sales.addresses.AddressView;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.orders.BillingAddress;
import io.orderwright.sales.orders.ShipTo;
import io.orderwright.sales.terms.PaymentTerms;
import io.orderwright.sales.terms.TermsMaster;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who orders, and where the goods go: asked when an order is made, kept by the order. */
@Component
public class Buyers {

    private final CustomerMaster customers;
    private final AddressBook addresses;
    private final TermsMaster terms;

    Buyers(CustomerMaster customers, AddressBook addresses, TermsMaster terms) {
        this.terms = terms;
        this.customers = customers;
        this.addresses = addresses;
    }

    public Optional<CustomerView> find(String code) {
        return customers.find(code);
    }

    /** @throws Refusal INVALID for an address that the customer does not have, or does not use */
    public BillingAddress billTo(String customer, String named) {
        AddressView found = addresses
                .find(customer, named)
                .orElseThrow(() -> Refusal.invalid("billTo", "address.unknown", named, customer));
        if (!found.active()) {
            throw Refusal.invalid("billTo", "address.inactive", named, customer);
        }
        return BillingAddress.of(found);
    }

    /** @throws Refusal INVALID for terms that there are not, or that are not offered */
    public PaymentTerms terms(String code) {
        return terms.require("paymentTerms", code);
    }

    /**
     * @param named the address that the order names; absent or empty for the customer's default
     * @return nothing where the customer has no default: then the goods go to the address of the master data
     * @throws Refusal INVALID for an address that there is not, or that is not in use
     */
    public Optional<ShipTo> shipTo(String customer, @Nullable String named) {
        return addresses
                .shipTo(customer, named == null || named.isEmpty() ? null : named)
                .map(ShipTo::of);
    }
}
