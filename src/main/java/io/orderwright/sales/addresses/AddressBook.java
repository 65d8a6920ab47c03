package io.orderwright.sales.addresses;

import io.orderwright.platform.ground.owned.ActingVerb;
import io.orderwright.platform.ground.owned.ActsOn;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.kernel.keys.KeyKind;
import io.orderwright.platform.kernel.keys.KeyTwins;
import io.orderwright.sales.addresses.AddressEvent.AddressChanged;
import io.orderwright.sales.addresses.AddressEvent.AddressRemoved;
import io.orderwright.sales.addresses.store.AddressRows;
import io.orderwright.sales.customers.CustomerMaster;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The addresses of customers: several for each, one of them where goods go by themselves, one that invoices name. */
@Service
@Transactional
public class AddressBook {

    private final AddressRows rows;
    private final CustomerMaster customers;
    private final ApplicationEventPublisher events;

    AddressBook(AddressRows rows, CustomerMaster customers, ApplicationEventPublisher events) {
        this.rows = rows;
        this.customers = customers;
        this.events = events;
    }

    /**
     * One page of a customer's addresses in the order of the code, those not in use too.
     *
     * @param after the code of the last one before; "" for the first page
     * @throws Refusal NOT_FOUND for an unknown customer
     */
    @Transactional(readOnly = true)
    public List<AddressView> of(String customer, String after, int size) {
        return rows.of(customers.get(customer).code(), after, size);
    }

    /** Addresses in use of which what is typed is a part, any where nothing is; none for an unknown customer. */
    @Transactional(readOnly = true)
    public List<AddressView> suggest(String customer, String typed, int size) {
        return rows.suggest(customer.strip(), typed.strip().toLowerCase(Locale.ROOT), size);
    }

    /** @throws Refusal NOT_FOUND for an address that there is not */
    @Transactional(readOnly = true)
    public AddressView get(String customer, String code) {
        return find(customer, code).orElseThrow(() -> Refusal.notFound("address.unknown", code, customer));
    }

    @Transactional(readOnly = true)
    public Optional<AddressView> find(String customer, String code) {
        return rows.find(customer, code);
    }

    /** Where the customer's goods go unless an order says another; nothing where no address is that. */
    @Transactional(readOnly = true)
    public Optional<AddressView> defaultShipTo(String customer) {
        return rows.of(customer).stream().filter(AddressView::defaultShipTo).findFirst();
    }

    /** The address that the customer's invoices name; nothing where no address is that. */
    @Transactional(readOnly = true)
    public Optional<AddressView> billTo(String customer) {
        return rows.billTo(customer);
    }

    /**
     * Where the goods of a new order go. Whoever names all that is wrong with an order may go on after a refusal.
     *
     * @param code the customer's address that the order names; absent for the default
     * @return nothing where the order names none and the customer has no default
     * @throws Refusal INVALID for an address that there is not, or that is not in use
     */
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public Optional<AddressView> shipTo(String customer, @Nullable String code) {
        if (code == null) {
            return defaultShipTo(customer);
        }
        AddressView named =
                find(customer, code).orElseThrow(() -> Refusal.invalid("shipTo", "address.unknown", code, customer));
        if (!named.active()) {
            throw Refusal.invalid("shipTo", "address.inactive", code, customer);
        }
        return Optional.of(named);
    }

    /** Those of the customers' addresses in the order of customer and code, after this one ("", "" for the first). */
    @Transactional(readOnly = true)
    public List<AddressView> page(String afterCustomer, String afterCode, int size) {
        return rows.page(afterCustomer, afterCode, size);
    }

    /** The addresses of several customers, by customer. */
    @Transactional(readOnly = true)
    public Map<String, List<AddressView>> byCustomer(Collection<String> codes) {
        return rows.ofAll(codes).stream().collect(Collectors.groupingBy(AddressView::customer));
    }

    /**
     * Enters an address, or brings a known one up to date. What is the default from now on, no other one is.
     *
     * @throws Refusal INVALID for an unknown customer, for a new code that may not be given, and for a default that is not in use
     */
    @ActsOn(ActingVerb.EDIT_CUSTOMER)
    public void set(SetAddress asked, String by) {
        change(asked, null, by);
    }

    /**
     * As {@link #set}, when the address is still what was seen.
     *
     * @param seen {@link AddressView#fingerprint()} of what was shown; empty for one that there was not
     * @throws Refusal CHANGED when it is another by now
     */
    @ActsOn(ActingVerb.EDIT_CUSTOMER)
    public void edit(SetAddress asked, String seen, String by) {
        change(asked, seen, by);
    }

    /** Until the transaction ends, nobody else changes the addresses of these customers. */
    public void hold(Collection<String> codes) {
        codes.stream().sorted().forEach(rows::hold);
    }

    /**
     * Takes an address away that was entered by mistake; orders keep what they copied of it.
     *
     * @throws Refusal CHANGED when it is not what was seen any more
     */
    @ActsOn(ActingVerb.EDIT_CUSTOMER)
    public void remove(SetAddress seen, String by) {
        rows.hold(seen.customer());
        if (!rows.find(seen.customer(), seen.code()).filter(seen.kept()::equals).isPresent()) {
            throw Refusal.changed("address.changed-meanwhile", seen.code(), seen.customer());
        }
        rows.remove(seen.customer(), seen.code());
        events.publishEvent(new AddressRemoved(seen.customer(), by, seen.code()));
    }

    private void change(SetAddress asked, @Nullable String seen, String by) {
        AddressView after = asked.kept();
        refuseWhatIsNone(after);
        // One at a time for each customer: two defaults at once are none.
        rows.hold(after.customer());
        List<AddressView> all = rows.of(after.customer());
        Optional<AddressView> before =
                all.stream().filter(one -> one.code().equals(after.code())).findFirst();
        if (seen != null && !seen.equals(before.map(AddressView::fingerprint).orElse(""))) {
            throw Refusal.changed("address.changed-meanwhile", after.code(), after.customer());
        }
        if (before.isEmpty()) {
            BusinessKey.require("code", after.code(), KeyKind.ADDRESS);
            KeyTwins.refuse(
                    "code",
                    List.of(after.code()),
                    all.stream().map(AddressView::code).toList());
        }
        if (before.isEmpty() || !before.get().equals(after)) {
            all.stream().filter(other -> !other.code().equals(after.code())).forEach(other -> giveUp(other, after, by));
            keep(before.orElseGet(() -> AddressView.nothing(after.customer(), after.code())), after, by);
        }
    }

    private void refuseWhatIsNone(AddressView after) {
        if (customers.find(after.customer()).isEmpty()) {
            throw Refusal.invalid("customer", "customer.unknown", after.customer());
        }
        if (!after.active() && (after.defaultShipTo() || after.billTo())) {
            throw Refusal.invalid("active", "address.default-in-use", after.code());
        }
    }

    /** What another address was, that one is from now on. */
    private void giveUp(AddressView other, AddressView taker, String by) {
        boolean shipTo = other.defaultShipTo() && !taker.defaultShipTo();
        boolean billTo = other.billTo() && !taker.billTo();
        if (shipTo != other.defaultShipTo() || billTo != other.billTo()) {
            keep(other, other.of(shipTo, billTo), by);
        }
    }

    private void keep(AddressView before, AddressView after, String by) {
        rows.set(after);
        events.publishEvent(
                new AddressChanged(after.customer(), by, after.code(), AddressChanges.between(before, after)));
    }
}
