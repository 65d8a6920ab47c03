package io.orderwright.finance.dunning.ports;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom of a customer a letter goes to: the contact for payment reminders, as it is now, else the customer itself. */
public interface DunnedCustomers {

    /** By the customer's code. */
    Map<String, DunnedCustomer> of(Collection<String> codes);

    /**
     * @param tier as the customers' master has it
     * @param phone "" where there is no number
     * @param language in which messages are written: zh or en; absent for the company's own
     */
    record DunnedCustomer(
            String code,
            String name,
            String tier,
            @Nullable String receiver,
            String phone,
            @Nullable String language) {

        public boolean reachable() {
            return !phone.isBlank();
        }
    }
}
