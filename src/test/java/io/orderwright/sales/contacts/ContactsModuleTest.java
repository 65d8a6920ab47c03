package io.orderwright.sales.contacts;

import static io.orderwright.platform.kernel.Refused.refused;
import static io.orderwright.sales.contacts.ContactPurpose.INVOICES;
import static io.orderwright.sales.contacts.ContactPurpose.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.AtOnce;
import io.orderwright.ModuleTest;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.reference.UnitUse;
import io.orderwright.sales.contacts.ContactEvent.ContactChanged;
import io.orderwright.sales.contacts.ContactEvent.ContactRemoved;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.customers.ports.CustomerBooks;
import io.orderwright.sales.customers.ports.EditorRoles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Contacts by themselves, of a real customer. */
@ModuleTest(with = {"ground", "reference", "terms", "customers"})
class ContactsModuleTest {

    /** So many races let those meet who could. */
    private static final int ROUNDS = 25;

    @Autowired
    ContactBook contacts;

    @Autowired
    CustomerMaster customers;

    @MockitoBean
    EditorRoles roles;

    @MockitoBean
    CustomerBooks books;

    @MockitoBean
    UnitUse uses;

    private String customer;

    @BeforeEach
    void aCustomer() {
        customer = "M" + UUID.randomUUID().toString().substring(0, 8);
        customers.register(
                new RegisterCustomer(customer, "Acme", Tier.KEY, "CNY", 30, null, null, null, null, null, null));
    }

    @Test
    void whoIsEnteredIsToldAndTheTrailSaysWhatChanged(AssertablePublishedEvents events) {
        contacts.set(said("A", "Li", Set.of(ORDERS), Set.of(ORDERS), true), "sally");
        assertThat(contacts.told(List.of(customer), ORDERS).get(customer).code())
                .isEqualTo("A");
        assertThat(contacts.told(List.of(customer), INVOICES)).isEmpty();
        assertThat(changes(events, "A"))
                .containsExactly("toldAbout: [] → [ORDERS]; defaultFor: [] → [ORDERS]; active: false → true; name");
    }

    @Test
    void theDefaultIsTakenFromWhoHadItAndOfBothItIsTold(AssertablePublishedEvents events) {
        contacts.set(said("A", "Li", Set.of(ORDERS, INVOICES), Set.of(ORDERS, INVOICES), true), "sally");
        contacts.set(said("B", "Wang", Set.of(ORDERS), Set.of(ORDERS), true), "sally");
        assertThat(contacts.get(customer, "A").defaultFor()).containsExactly(INVOICES);
        assertThat(contacts.told(List.of(customer), ORDERS).get(customer).code())
                .isEqualTo("B");
        assertThat(changes(events, "A").get(1)).isEqualTo("defaultFor: [ORDERS, INVOICES] → [INVOICES]");
    }

    @Test
    void theSameAgainTakesNothingAndIsNotTold(AssertablePublishedEvents events) {
        contacts.set(said("A", "Li", Set.of(ORDERS), Set.of(ORDERS), true), "sally");
        contacts.set(said("A", " Li ", Set.of(ORDERS), Set.of(ORDERS), true), "sally");
        assertThat(changes(events, "A")).hasSize(1);
    }

    /** Else one of the two would be refused by the database, or both would be told first. */
    @Test
    void ofTwoWhoAreMadeTheDefaultAtTheSameMomentOneIs() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            AtOnce.all(List.of(first("A" + round, "sally"), first("B" + round, "morgan")));
            assertThat(contacts.of(customer, "", 2 * ROUNDS))
                    .hasSize(2 * (round + 1))
                    .filteredOn(one -> one.defaultFor().contains(ORDERS))
                    .hasSize(1);
        }
    }

    private Callable<Void> first(String code, String by) {
        return () -> {
            contacts.set(said(code, "Li", Set.of(ORDERS), Set.of(ORDERS), true), by);
            return null;
        };
    }

    @Test
    void whoHasSeenAnotherContactIsRefused() {
        contacts.edit(said("A", "Li", Set.of(), Set.of(), true), "", "sally");
        String seen = contacts.get(customer, "A").fingerprint();
        SetContact wang = said("A", "Wang", Set.of(), Set.of(), true);
        contacts.edit(wang, seen, "sally");
        SetContact zhao = said("A", "Zhao", Set.of(), Set.of(), true);
        refused(RefusalKind.CHANGED, "contact.changed-meanwhile", () -> contacts.edit(zhao, seen, "morgan"));
        refused(RefusalKind.CHANGED, "contact.changed-meanwhile", () -> contacts.edit(zhao, "", "morgan"));
        assertThat(contacts.get(customer, "A").name()).isEqualTo("Wang");
    }

    @Test
    void whatIsTakenAwayIsWhatWasSeen(AssertablePublishedEvents events) {
        SetContact seen = said("A", "Li", Set.of(), Set.of(), true);
        contacts.set(seen, "sally");
        contacts.set(said("A", "Wang", Set.of(), Set.of(), true), "sally");
        refused(RefusalKind.CHANGED, "contact.changed-meanwhile", () -> contacts.remove(seen, "morgan"));
        contacts.remove(SetContact.of(contacts.get(customer, "A")), "morgan");
        refused(RefusalKind.NOT_FOUND, "contact.unknown", () -> contacts.get(customer, "A"));
        assertThat(events)
                .contains(ContactRemoved.class)
                .matching(told -> told.equals(new ContactRemoved(customer, "morgan", "A")));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            C,   ORDERS,   ORDERS, false, contact.default-in-use
            C,   INVOICES, ORDERS, true,  contact.default-not-told
            new, ORDERS,   ORDERS, true,  key.reserved
            a,   ORDERS,   ORDERS, true,  key.twin
            """)
    void whatIsNoContactIsRefusedAndTakesNothing(
            String code, ContactPurpose told, ContactPurpose first, boolean active, String why) {
        contacts.set(said("A", "Li", Set.of(ORDERS), Set.of(ORDERS), true), "sally");
        SetContact wrong = said(code, "Wang", Set.of(told), Set.of(first), active);
        refused(RefusalKind.INVALID, why, () -> contacts.set(wrong, "sally"));
        assertThat(contacts.of(customer, "", 10)).singleElement().satisfies(left -> assertThat(left.defaultFor())
                .containsExactly(ORDERS));
    }

    @Test
    void aCustomerWhomNobodyKnowsHasNoContacts() {
        customer = customer + "x";
        SetContact wrong = said("A", "Li", Set.of(), Set.of(), true);
        refused(RefusalKind.INVALID, "customer.unknown", () -> contacts.set(wrong, "sally"));
        refused(RefusalKind.NOT_FOUND, "customer.unknown", () -> contacts.of(customer, "", 10));
    }

    private List<String> changes(AssertablePublishedEvents events, String code) {
        List<String> found = new ArrayList<>();
        events.ofType(ContactChanged.class)
                .matching(told ->
                        told.subject().equals(customer) && told.contactCode().equals(code))
                .forEach(told -> found.add(told.changedFields()));
        return found;
    }

    private SetContact said(
            String code, String name, Set<ContactPurpose> toldAbout, Set<ContactPurpose> defaultFor, boolean active) {
        return new SetContact(customer, code, name, null, null, null, null, toldAbout, defaultFor, active);
    }
}
