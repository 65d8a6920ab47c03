package io.orderwright.sales.customers;

import static java.util.stream.Collectors.toMap;

import io.orderwright.platform.ground.SearchWords;
import io.orderwright.platform.ground.fields.SaidFilter;
import io.orderwright.platform.ground.owned.ActingVerb;
import io.orderwright.platform.ground.owned.ActsOn;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.kernel.keys.KeyKind;
import io.orderwright.platform.kernel.keys.KeyTwins;
import io.orderwright.sales.customers.CustomerEvent.CustomerChanged;
import io.orderwright.sales.customers.CustomerEvent.CustomerRemoved;
import io.orderwright.sales.customers.domain.Customer;
import io.orderwright.sales.customers.domain.Customers;
import io.orderwright.sales.terms.PaymentTerms;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the customers' master data. */
@Service
@Transactional
public class CustomerMaster {

    private final Customers customers;
    private final MasterRights rights;
    private final CustomerTerms terms;
    private final ApplicationEventPublisher events;

    CustomerMaster(Customers customers, MasterRights rights, CustomerTerms terms, ApplicationEventPublisher events) {
        this.terms = terms;
        this.customers = customers;
        this.rights = rights;
        this.events = events;
    }

    /** Enters the customer, or brings the one with this code up to date, for no person. */
    public CustomerView register(RegisterCustomer data) {
        registerAll(List.of(data));
        return get(data.code());
    }

    /** As {@link #register}, many at once in one transaction: all or none. */
    public void registerAll(Collection<RegisterCustomer> all) {
        registerAll(all, BusinessEvent.SYSTEM);
    }

    /**
     * Enters customers or brings known ones up to date, in one transaction: all or none. Each that is new or changes is
     * recorded.
     *
     * @throws Refusal as {@link #enter} and {@link #edit} say
     */
    @ActsOn(ActingVerb.EDIT_CUSTOMER)
    public void registerAll(Collection<RegisterCustomer> all, String by) {
        Map<String, Customer> known = customers
                .findByCodeIn(all.stream().map(RegisterCustomer::code).toList())
                .stream()
                .collect(toMap(Customer::code, Function.identity()));
        requireKeys(all.stream()
                .map(RegisterCustomer::code)
                .filter(code -> !known.containsKey(code))
                .distinct()
                .toList());
        for (RegisterCustomer data : all) {
            Customer existing = known.get(data.code());
            if (existing == null) {
                known.put(data.code(), entered(data, by));
            } else {
                change(existing, data, by);
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

    /** Those who call themselves exactly so, but for letter case and blanks. */
    @Transactional(readOnly = true)
    public List<CustomerView> named(Collection<String> names) {
        return customers
                .named(names.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT).replace(" ", ""))
                        .toArray(String[]::new))
                .stream()
                .map(Customer::view)
                .toList();
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
        return customers
                .suggest(
                        text.strip().toLowerCase(Locale.ROOT),
                        SearchWords.start(text),
                        SearchWords.part(text),
                        digits(text),
                        size)
                .stream()
                .map(Customer::view)
                .toList();
    }

    /**
     * One page in the order of the code: customers of whose name or code the text is a part, or, where asked, whose phone
     * begins with it.
     *
     * @param owner only those that this person looks after; "" for all
     * @param mate only those that this person's team looks after; "" for all
     * @param said only those of which all of this is said in own fields
     */
    @Transactional(readOnly = true)
    public List<CustomerView> search(
            String after, String text, boolean byPhone, String owner, String mate, List<SaidFilter> said, int size) {
        return customers
                .search(
                        after,
                        text.isBlank() ? "%" : SearchWords.part(text),
                        byPhone ? digits(text) : "",
                        owner,
                        mate,
                        SaidFilter.codes(said),
                        SaidFilter.texts(said),
                        size)
                .stream()
                .map(Customer::view)
                .toList();
    }

    /** A pattern for phones that begin with what is typed, "" when that is no beginning of a phone number. */
    private static String digits(String text) {
        String digits = text.replaceAll("[\\s()+-]", "");
        return digits.matches("\\d{3,20}") ? digits + "%" : "";
    }

    /** @throws Refusal NOT_FOUND for an unknown code */
    @Transactional(readOnly = true)
    public EditedCustomer forEdit(String code) {
        return findForEdit(code).orElseThrow(() -> Refusal.notFound("customer.unknown", code));
    }

    /** The customer of this code with its version, if there is one. */
    @Transactional(readOnly = true)
    public Optional<EditedCustomer> findForEdit(String code) {
        return customers.findByCode(code).map(customer -> new EditedCustomer(customer.view(), customer.version()));
    }

    /**
     * Enters a customer.
     *
     * @throws Refusal INVALID when there is a customer of this code, or it is none that may be given; FORBIDDEN for another tier, other terms or another
     *     currency than usual, unless they are the person's to say
     */
    public void enter(RegisterCustomer data, String by) {
        if (customers.findByCode(data.code()).isPresent()) {
            throw Refusal.invalid("code", "customer.known", data.code());
        }
        requireKeys(List.of(data.code()));
        entered(data, by);
    }

    /** New codes obey the rule, and are no other way to write a known one; those that are there keep theirs. */
    private void requireKeys(List<String> codes) {
        codes.forEach(code -> BusinessKey.require("code", code, KeyKind.CUSTOMER));
        if (!codes.isEmpty()) {
            String[] folded = codes.stream().map(KeyTwins::folded).toArray(String[]::new);
            KeyTwins.refuse("code", codes, customers.codesFolded(folded));
        }
    }

    private Customer entered(RegisterCustomer said, String by) {
        PaymentTerms meant = terms.meant(said, null);
        RegisterCustomer data = said.agreed(meant);
        rights.entered(data, by);
        Customer customer = new Customer(data);
        customer.agree(meant);
        customers.save(customer);
        events.publishEvent(new CustomerChanged(data.code(), by, CustomerChanges.of(data)));
        return customer;
    }

    /**
     * Enters the customer, or brings the one of this code up to date.
     *
     * @param seen the version that the caller has read; null when whatever is there may be overwritten
     * @throws Refusal CHANGED when it is not that version any more, or there is no such customer; else as {@link #enter}
     *     and {@link #edit} say
     */
    @ActsOn(ActingVerb.EDIT_CUSTOMER)
    public void put(RegisterCustomer data, @Nullable Integer seen, String by) {
        Optional<Customer> there = customers.findByCode(data.code());
        if (there.isPresent()) {
            edit(data, seen == null ? there.get().version() : seen, by);
        } else if (seen == null) {
            requireKeys(List.of(data.code()));
            entered(data, by);
        } else {
            throw Refusal.changed("customer.changed-meanwhile", data.code());
        }
    }

    /**
     * Brings a customer up to date.
     *
     * @param seen the version that was edited
     * @throws Refusal CHANGED when somebody else has changed the customer since; NOT_FOUND for an unknown code; FORBIDDEN
     *     for another tier, other terms or another currency that are not the person's to say; CONFLICT for another currency
     *     of a customer of whom the books hold something
     */
    @ActsOn(ActingVerb.EDIT_CUSTOMER)
    public void edit(RegisterCustomer data, int seen, String by) {
        Customer customer = existing(data.code());
        if (customer.version() != seen) {
            throw Refusal.changed("customer.changed-meanwhile", data.code());
        }
        change(customer, data, by);
    }

    private void change(Customer customer, RegisterCustomer said, String by) {
        CustomerView before = customer.view();
        PaymentTerms meant = terms.meant(said, before);
        RegisterCustomer data = said.agreed(meant);
        rights.changed(before, data, by);
        customer.bringUpToDate(data);
        customer.agree(meant);
        Map<String, Object> changes = CustomerChanges.between(before, customer.view());
        if (!changes.isEmpty()) {
            events.publishEvent(new CustomerChanged(data.code(), by, changes));
        }
    }

    /**
     * Takes customers away that were entered by mistake, each recorded. Whether anything names them is the caller's to know.
     *
     * @throws Refusal FORBIDDEN for customers whom the person may not change
     */
    @ActsOn(ActingVerb.EDIT_CUSTOMER)
    public void removeAll(Collection<String> codes, String by) {
        List<Customer> all = customers.findByCodeIn(codes);
        customers.deleteAll(all);
        all.forEach(one -> events.publishEvent(
                new CustomerRemoved(one.code(), by, one.view().name())));
    }

    private Customer existing(String code) {
        return customers.findByCode(code).orElseThrow(() -> Refusal.notFound("customer.unknown", code));
    }
}
