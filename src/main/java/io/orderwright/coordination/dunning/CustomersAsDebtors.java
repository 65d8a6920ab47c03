package io.orderwright.coordination.dunning;

import io.orderwright.finance.dunning.ports.DunnedCustomers;
import io.orderwright.sales.contacts.ContactBook;
import io.orderwright.sales.contacts.ContactPurpose;
import io.orderwright.sales.contacts.ContactView;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom of a customer reminders go to: the contact for them while it has a number, else the customer's own number. */
@Component
class CustomersAsDebtors implements DunnedCustomers {

    private final CustomerMaster customers;
    private final ContactBook contacts;

    CustomersAsDebtors(CustomerMaster customers, ContactBook contacts) {
        this.customers = customers;
        this.contacts = contacts;
    }

    @Override
    public Map<String, DunnedCustomer> of(Collection<String> codes) {
        Map<String, ContactView> told = contacts.told(codes, ContactPurpose.PAYMENT_REMINDERS);
        return customers.byCode(codes).values().stream()
                .collect(Collectors.toMap(CustomerView::code, one -> customer(one, told.get(one.code()))));
    }

    private static DunnedCustomer customer(CustomerView known, @Nullable ContactView contact) {
        String phone = contact == null ? null : contact.phone();
        return new DunnedCustomer(
                known.code(),
                known.name(),
                known.tier().name(),
                contact == null ? known.contact() : contact.name(),
                phone == null ? Objects.requireNonNullElse(known.phone(), "") : phone,
                contact == null ? null : contact.language());
    }
}
