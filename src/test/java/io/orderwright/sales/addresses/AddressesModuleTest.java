package io.orderwright.sales.addresses;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.AtOnce;
import io.orderwright.ModuleTest;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.reference.UnitUse;
import io.orderwright.sales.addresses.AddressEvent.AddressChanged;
import io.orderwright.sales.addresses.AddressEvent.AddressRemoved;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.customers.ports.CustomerBooks;
import io.orderwright.sales.customers.ports.EditorRoles;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Addresses by themselves, of a real customer. */
@ModuleTest(with = {"ground", "reference", "terms", "customers"})
class AddressesModuleTest {

    /** So many races let those meet who could. */
    private static final int ROUNDS = 25;

    @Autowired
    AddressBook addresses;

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
    void goodsGoToTheDefaultUnlessAnOrderNamesAnother() {
        assertThat(addresses.shipTo(customer, null)).as("nothing was said yet").isEmpty();
        addresses.set(said("A", "1 Renmin Road", true, false, true), "sally");
        addresses.set(said("B", "2 Renmin Road", false, true, true), "sally");
        assertThat(addresses.shipTo(customer, null)).map(AddressView::code).contains("A");
        assertThat(addresses.shipTo(customer, "B")).map(AddressView::code).contains("B");
        assertThat(addresses.billTo(customer)).map(AddressView::code).contains("B");
        refused(RefusalKind.INVALID, "address.unknown", () -> addresses.shipTo(customer, "C"));
    }

    @Test
    void whatIsNotInUseIsNeitherSuggestedNorNamedByOrders() {
        addresses.set(said("A", "1 Renmin Road", false, false, true), "sally");
        addresses.set(said("B", "2 Renmin Road", false, false, false), "sally");
        assertThat(addresses.suggest(customer, " renMIN ", 10))
                .extracting(AddressView::code)
                .containsExactly("A");
        refused(RefusalKind.INVALID, "address.inactive", () -> addresses.shipTo(customer, "B"));
        assertThat(addresses.of(customer, "", 10))
                .extracting(AddressView::code)
                .as("people see it still")
                .containsExactly("A", "B");
    }

    @Test
    void aDefaultIsTakenFromWhatHadItAndOfBothItIsTold(AssertablePublishedEvents events) {
        addresses.set(said("A", "1 Renmin Road", true, true, true), "sally");
        addresses.set(said("B", "2 Renmin Road", true, false, true), "sally");
        assertThat(addresses.defaultShipTo(customer)).map(AddressView::code).contains("B");
        assertThat(addresses.billTo(customer))
                .as("nobody took it")
                .map(AddressView::code)
                .contains("A");
        assertThat(changes(events, "A").get(1)).isEqualTo("defaultShipTo: true → false");
        assertThat(changes(events, "B"))
                .containsExactly("defaultShipTo: false → true; active: false → true; receiver; street");
    }

    @Test
    void theSameAgainIsNotTold(AssertablePublishedEvents events) {
        addresses.set(said("A", "1 Renmin Road", true, true, true), "sally");
        addresses.set(said("A", " 1 Renmin Road ", true, true, true), "sally");
        assertThat(changes(events, "A")).hasSize(1);
    }

    @Test
    void ofTwoThatAreMadeTheDefaultAtTheSameMomentOneIs() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            AtOnce.all(List.of(first("A" + round, "sally"), first("B" + round, "morgan")));
            List<AddressView> all = addresses.of(customer, "", 2 * ROUNDS);
            assertThat(all).hasSize(2 * (round + 1));
            assertThat(all).filteredOn(AddressView::defaultShipTo).hasSize(1);
            assertThat(all).filteredOn(AddressView::billTo).hasSize(1);
        }
    }

    private Callable<Void> first(String code, String by) {
        return () -> {
            addresses.set(said(code, "1 Renmin Road", true, true, true), by);
            return null;
        };
    }

    @Test
    void whoHasSeenAnotherAddressNeitherChangesNorRemovesIt(AssertablePublishedEvents events) {
        SetAddress first = said("A", "1 Renmin Road", false, false, true);
        addresses.edit(first, "", "sally");
        String seen = addresses.get(customer, "A").fingerprint();
        SetAddress second = said("A", "2 Renmin Road", false, false, true);
        addresses.edit(second, seen, "sally");
        refused(RefusalKind.CHANGED, "address.changed-meanwhile", () -> addresses.edit(first, seen, "morgan"));
        refused(RefusalKind.CHANGED, "address.changed-meanwhile", () -> addresses.remove(first, "morgan"));
        assertThat(addresses.get(customer, "A").street()).isEqualTo("2 Renmin Road");
        addresses.remove(second, "morgan");
        refused(RefusalKind.NOT_FOUND, "address.unknown", () -> addresses.get(customer, "A"));
        assertThat(events)
                .contains(AddressRemoved.class)
                .matching(told -> told.equals(new AddressRemoved(customer, "morgan", "A")));
    }

    @ParameterizedTest
    @CsvSource({
        "C, true, false, false, address.default-in-use",
        "C, false, true, false, address.default-in-use",
        "new, true, true, true, key.reserved",
        "a, true, true, true, key.twin"
    })
    void whatIsNoAddressIsRefusedAndTakesNothing(
            String code, boolean shipTo, boolean billTo, boolean active, String why) {
        addresses.set(said("A", "1 Renmin Road", true, true, true), "sally");
        SetAddress wrong = said(code, "2 Renmin Road", shipTo, billTo, active);
        refused(RefusalKind.INVALID, why, () -> addresses.set(wrong, "sally"));
        assertThat(addresses.of(customer, "", 10)).singleElement().satisfies(left -> assertThat(
                        left.defaultShipTo() && left.billTo())
                .isTrue());
    }

    @Test
    void aCustomerWhomNobodyKnowsHasNoAddresses() {
        customer = customer + "x";
        SetAddress wrong = said("A", "1 Renmin Road", true, true, true);
        refused(RefusalKind.INVALID, "customer.unknown", () -> addresses.set(wrong, "sally"));
        refused(RefusalKind.NOT_FOUND, "customer.unknown", () -> addresses.of(customer, "", 10));
        assertThat(addresses.suggest(customer, "", 10)).isEmpty();
    }

    private List<String> changes(AssertablePublishedEvents events, String code) {
        List<String> found = new ArrayList<>();
        events.ofType(AddressChanged.class)
                .matching(told ->
                        told.subject().equals(customer) && told.addressCode().equals(code))
                .forEach(told -> found.add(told.changedFields()));
        return found;
    }

    private SetAddress said(String code, String street, boolean shipTo, boolean billTo, boolean active) {
        return new SetAddress(
                customer, code, "Gate", null, null, null, null, street, null, null, null, shipTo, billTo, active);
    }
}
