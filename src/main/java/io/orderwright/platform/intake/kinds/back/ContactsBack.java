package io.orderwright.platform.intake.kinds.back;

import io.orderwright.platform.intake.back.RecordsBack;
import io.orderwright.platform.intake.kinds.back.ContactsBack.ContactList;
import io.orderwright.sales.contacts.ContactBook;
import io.orderwright.sales.contacts.ContactView;
import io.orderwright.sales.contacts.SetContact;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All contacts of a customer together: who becomes the default takes that from others. */
@Component
public class ContactsBack implements RecordsBack<ContactList> {

    private final ContactBook contacts;

    ContactsBack(ContactBook contacts) {
        this.contacts = contacts;
    }

    /** In the order of the code. */
    public record ContactList(List<ContactView> contacts) {}

    @Override
    public Class<ContactList> stateType() {
        return ContactList.class;
    }

    @Override
    public void hold(Collection<String> customers) {
        contacts.hold(customers);
    }

    @Override
    public Map<String, ContactList> now(Collection<String> customers) {
        Map<String, List<ContactView>> known = contacts.byCustomer(customers);
        return customers.stream()
                .collect(Collectors.toMap(
                        Function.identity(), code -> new ContactList(known.getOrDefault(code, List.of()))));
    }

    @Override
    public void restore(Map<String, ContactList> before, Map<String, ContactList> now, String actor) {
        before.forEach((customer, stood) -> restore(
                stood.contacts(), Objects.requireNonNull(now.get(customer)).contacts(), actor));
    }

    @Override
    public void remove(Map<String, ContactList> now, String actor) {
        now.values().forEach(stand -> restore(List.of(), stand.contacts(), actor));
    }

    private void restore(List<ContactView> before, List<ContactView> now, String actor) {
        Map<String, ContactView> there = now.stream().collect(Collectors.toMap(ContactView::code, Function.identity()));
        List<String> codes = before.stream().map(ContactView::code).toList();
        now.stream()
                .filter(one -> !codes.contains(one.code()))
                .forEach(one -> contacts.remove(SetContact.of(one), actor));
        before.stream()
                .filter(one -> !one.equals(there.get(one.code())))
                .forEach(one -> contacts.set(SetContact.of(one), actor));
    }
}
