package io.orderwright.sales.contacts;

import io.orderwright.platform.ground.owned.ActingVerb;
import io.orderwright.platform.ground.owned.ActsOn;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.kernel.keys.KeyKind;
import io.orderwright.platform.kernel.keys.KeyTwins;
import io.orderwright.sales.contacts.ContactEvent.ContactChanged;
import io.orderwright.sales.contacts.ContactEvent.ContactRemoved;
import io.orderwright.sales.contacts.store.ContactRows;
import io.orderwright.sales.customers.CustomerMaster;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom of a customer we talk to: several for each, one of them the default for each purpose at most. */
@Service
@Transactional
public class ContactBook {

    private final ContactRows rows;
    private final CustomerMaster customers;
    private final ApplicationEventPublisher events;

    ContactBook(ContactRows rows, CustomerMaster customers, ApplicationEventPublisher events) {
        this.rows = rows;
        this.customers = customers;
        this.events = events;
    }

    /**
     * One page of a customer's contacts in the order of the code, those not in use too.
     *
     * @param after the code of the last one before; "" for the first page
     * @throws Refusal NOT_FOUND for an unknown customer
     */
    @Transactional(readOnly = true)
    public List<ContactView> of(String customer, String after, int size) {
        return rows.of(customers.get(customer).code(), after, size);
    }

    /** @throws Refusal NOT_FOUND for a contact that there is not */
    @Transactional(readOnly = true)
    public ContactView get(String customer, String code) {
        return find(customer, code).orElseThrow(() -> Refusal.notFound("contact.unknown", code, customer));
    }

    @Transactional(readOnly = true)
    public Optional<ContactView> find(String customer, String code) {
        return rows.find(customer, code);
    }

    /** The contacts of several customers, by customer. */
    @Transactional(readOnly = true)
    public Map<String, List<ContactView>> byCustomer(Collection<String> codes) {
        return rows.of(codes).stream().collect(Collectors.groupingBy(ContactView::customer));
    }

    /** Those of the customers' contacts in the order of customer and code, after this one ("", "" for the first). */
    @Transactional(readOnly = true)
    public List<ContactView> page(String afterCustomer, String afterCode, int size) {
        return rows.page(afterCustomer, afterCode, size);
    }

    /**
     * Who is told about something: the default for it; where none is, the only one in use that is told about it. Of several
     * without a default nobody is, since nobody said which.
     *
     * @return by customer, those who have one
     */
    @Transactional(readOnly = true)
    public Map<String, ContactView> told(Collection<String> codes, ContactPurpose purpose) {
        return byCustomer(codes).values().stream()
                .flatMap(all -> told(all, purpose).stream())
                .collect(Collectors.toMap(ContactView::customer, one -> one));
    }

    static Optional<ContactView> told(List<ContactView> all, ContactPurpose purpose) {
        List<ContactView> asked = all.stream()
                .filter(one -> one.active() && one.toldAbout().contains(purpose))
                .toList();
        return asked.stream()
                .filter(one -> one.defaultFor().contains(purpose))
                .findFirst()
                .or(() -> asked.size() == 1 ? Optional.of(asked.get(0)) : Optional.empty());
    }

    /**
     * Enters a contact, or brings a known one up to date. What it is the default for from now on, no other one is.
     *
     * @throws Refusal INVALID for an unknown customer, for a new code that may not be given, for a default that is not in use, and
     *     for one that is not told about it
     */
    @ActsOn(ActingVerb.EDIT_CUSTOMER)
    public void set(SetContact asked, String by) {
        change(asked, null, by);
    }

    /**
     * As {@link #set}, when the contact is still what was seen.
     *
     * @param seen {@link ContactView#fingerprint()} of what was shown; empty for one that there was not
     * @throws Refusal CHANGED when it is another by now
     */
    @ActsOn(ActingVerb.EDIT_CUSTOMER)
    public void edit(SetContact asked, String seen, String by) {
        change(asked, seen, by);
    }

    /** Until the transaction ends, nobody else changes the contacts of these customers. */
    public void hold(Collection<String> codes) {
        codes.stream().sorted().forEach(rows::hold);
    }

    /**
     * Takes a contact away that was entered by mistake.
     *
     * @throws Refusal CHANGED when it is not what was seen any more
     */
    @ActsOn(ActingVerb.EDIT_CUSTOMER)
    public void remove(SetContact seen, String by) {
        rows.hold(seen.customer());
        if (!rows.find(seen.customer(), seen.code()).filter(seen.kept()::equals).isPresent()) {
            throw Refusal.changed("contact.changed-meanwhile", seen.code(), seen.customer());
        }
        rows.remove(seen.customer(), seen.code());
        events.publishEvent(new ContactRemoved(seen.customer(), by, seen.code()));
    }

    private void change(SetContact asked, @Nullable String seen, String by) {
        ContactView after = asked.kept();
        refuseWhatIsNone(after);
        // One at a time for each customer: two defaults at once are none.
        rows.hold(after.customer());
        List<ContactView> all = rows.of(List.of(after.customer()));
        Optional<ContactView> before =
                all.stream().filter(one -> one.code().equals(after.code())).findFirst();
        if (seen != null && !seen.equals(before.map(ContactView::fingerprint).orElse(""))) {
            throw Refusal.changed("contact.changed-meanwhile", after.code(), after.customer());
        }
        if (before.isEmpty()) {
            BusinessKey.require("code", after.code(), KeyKind.CONTACT);
            KeyTwins.refuse(
                    "code",
                    List.of(after.code()),
                    all.stream().map(ContactView::code).toList());
        }
        if (before.isEmpty() || !before.get().equals(after)) {
            all.stream()
                    .filter(other -> !other.code().equals(after.code()))
                    .forEach(other -> keep(other, other.givingUp(after.defaultFor()), by));
            keep(before.orElseGet(() -> ContactView.nothing(after.customer(), after.code())), after, by);
        }
    }

    private void refuseWhatIsNone(ContactView after) {
        if (customers.find(after.customer()).isEmpty()) {
            throw Refusal.invalid("customer", "customer.unknown", after.customer());
        }
        if (!after.active() && !after.defaultFor().isEmpty()) {
            throw Refusal.invalid("active", "contact.default-in-use", after.code());
        }
        if (!after.toldAbout().containsAll(after.defaultFor())) {
            throw Refusal.invalid("defaultFor", "contact.default-not-told", after.code());
        }
    }

    private void keep(ContactView before, ContactView after, String by) {
        if (!before.equals(after)) {
            rows.set(after);
            events.publishEvent(ContactChanged.between(before, after, by));
        }
    }
}
