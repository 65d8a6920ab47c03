package io.orderwright.customers;

import static java.util.stream.Collectors.toMap;

import io.orderwright.customers.domain.Customer;
import io.orderwright.customers.domain.Customers;
import io.orderwright.kernel.Refusal;
import io.orderwright.platform.Words;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the customers' master data. */
@Service
@Transactional
public class CustomerMaster {

    private final Customers customers;

    CustomerMaster(Customers customers) {
        this.customers = customers;
    }

    /** Enters the customer, or brings the one with this code up to date. */
    public CustomerView register(RegisterCustomer data) {
        registerAll(List.of(data));
        return get(data.code());
    }

    /** As {@link #register}, many at once in one transaction: all or none. */
    public void registerAll(Collection<RegisterCustomer> all) {
        Map<String, Customer> known = customers
                .findByCodeIn(all.stream().map(RegisterCustomer::code).toList())
                .stream()
                .collect(toMap(Customer::code, Function.identity()));
        for (RegisterCustomer data : all) {
            Customer existing = known.get(data.code());
            if (existing == null) {
                known.put(data.code(), customers.save(new Customer(data)));
            } else {
                existing.bringUpToDate(data);
            }
        }
    }

    /** @throws Refusal NOT_FOUND for an unknown code */
    @Transactional(readOnly = true)
    public CustomerView get(String code) {
        return find(code).orElseThrow(() -> Refusal.notFound("customer.unknown", code));
    }

    /** The customer of this code, if there is one. */
    @Transactional(readOnly = true)
    public Optional<CustomerView> find(String code) {
        return customers.findByCode(code).map(Customer::view);
    }

    /** Those of the codes that exist, by code. */
    @Transactional(readOnly = true)
    public Map<String, CustomerView> byCode(Collection<String> codes) {
        return customers.findByCodeIn(codes).stream().map(Customer::view).collect(toMap(CustomerView::code, c -> c));
    }

    /** One page in the order of the code, beginning after {@code after} ("" for the first). */
    @Transactional(readOnly = true)
    public List<CustomerView> page(String after, String text, int size) {
        String like = text.isBlank() ? "" : "%" + text.trim().toLowerCase(Locale.ROOT) + "%";
        return customers.page(after, like, size).stream().map(Customer::view).toList();
    }

    /**
     * Active customers for somebody who types a part of the name, the beginning of the code, or of the phone number (at
     * least three digits, however they are grouped): the most likely first.
     */
    @Transactional(readOnly = true)
    public List<CustomerView> suggest(String text, int size) {
        String digits = text.replaceAll("[\\s()+-]", "");
        String phone = digits.matches("\\d{3,20}") ? digits + "%" : "";
        return customers
                .suggest(text.strip().toLowerCase(Locale.ROOT), Words.start(text), Words.part(text), phone, size)
                .stream()
                .map(Customer::view)
                .toList();
    }
}
