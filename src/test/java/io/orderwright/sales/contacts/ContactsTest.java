package io.orderwright.sales.contacts;

import static io.orderwright.sales.contacts.ContactPurpose.DELIVERIES;
import static io.orderwright.sales.contacts.ContactPurpose.INVOICES;
import static io.orderwright.sales.contacts.ContactPurpose.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who of a customer is told: nobody where nobody said which. */
@Tag("unit")
class ContactsTest {

    private static final ContactView BUYER = contact("A", Set.of(ORDERS, DELIVERIES), Set.of(ORDERS), true);
    private static final ContactView STORE = contact("B", Set.of(ORDERS, DELIVERIES), Set.of(), true);
    private static final ContactView GONE = contact("C", Set.of(INVOICES, DELIVERIES), Set.of(), false);

    @Test
    void theDefaultIsToldOfSeveral() {
        assertThat(ContactBook.told(List.of(STORE, BUYER), ORDERS)).contains(BUYER);
    }

    @Test
    void theOnlyOneIsTold() {
        assertThat(ContactBook.told(List.of(STORE, GONE), DELIVERIES)).contains(STORE);
    }

    @Test
    void ofSeveralWithoutDefaultNobodyIs() {
        assertThat(ContactBook.told(List.of(BUYER, STORE), DELIVERIES)).isEmpty();
    }

    @Test
    void whoIsNotInUseIsNot() {
        assertThat(ContactBook.told(List.of(GONE), INVOICES)).isEmpty();
    }

    @Test
    void whatAnotherTakesIsGivenUp() {
        assertThat(BUYER.givingUp(Set.of(ORDERS)).defaultFor()).isEmpty();
        assertThat(BUYER.givingUp(Set.of(DELIVERIES))).isEqualTo(BUYER);
    }

    @Test
    void personsAreNamedNotTold() {
        ContactView other = new ContactView(
                "K", "A", "Li", null, "13900000000", "li@example.com", "en", Set.of(ORDERS), Set.of(), true);
        assertThat(ContactChanges.between(BUYER, other))
                .isEqualTo(
                        "language:  → en; toldAbout: [ORDERS, DELIVERIES] → [ORDERS]; defaultFor: [ORDERS] → []; name;"
                                + " phone; email");
    }

    private static ContactView contact(
            String code, Set<ContactPurpose> told, Set<ContactPurpose> first, boolean active) {
        return new ContactView("K", code, "Wang", null, "138", null, null, told, first, active);
    }
}
