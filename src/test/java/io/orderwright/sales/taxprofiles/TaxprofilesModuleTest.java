package io.orderwright.sales.taxprofiles;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import io.orderwright.ModuleTest;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.reference.UnitUse;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.customers.ports.CustomerBooks;
import io.orderwright.sales.customers.ports.EditorRoles;
import io.orderwright.sales.taxprofiles.TaxProfileEvent.TaxProfileChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Tax profiles by themselves, of a real customer; who has which role is faked. */
@ModuleTest(with = {"ground", "reference", "terms", "customers"})
class TaxprofilesModuleTest {

    private static final String TAX_ID = "91110108551385082Q";

    @Autowired
    TaxProfiles profiles;

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
        given(roles.of(any())).willReturn(Set.of(Roles.SALES));
        given(roles.of("frank")).willReturn(Set.of(Roles.FINANCE));
    }

    /** The trail stays for ever: of an account only its end, of a phone only that it is another. */
    @Test
    void whatIsSaidFirstIsKeptAndTheTrailHidesTheAccount(AssertablePublishedEvents events) {
        assertThat(profiles.get(customer)).isEqualTo(TaxProfileView.nothing(customer));
        profiles.set(said("Acme Ltd", "9111 0108 5513 8508 2q", "6222020000001001"), "sally");
        assertThat(profiles.get(customer).taxId()).isEqualTo(TAX_ID);
        assertThat(profiles.get(customer).taxIdForm()).isEqualTo(TaxIdForm.UNIFIED);
        assertThat(told(events))
                .containsExactly(
                        "title:  → Acme Ltd; taxId:  → " + TAX_ID + "; bankAccount:  → …1001; registeredPhone");
    }

    @ParameterizedTest
    @CsvSource({
        "Other Ltd, 91110108551385082Q, 6222020000001001, title",
        "Acme Ltd, 110108551385082, 6222020000001001, taxId",
        "Acme Ltd, 91110108551385082Q, 6222020000009999, bankAccount",
        "Acme Ltd, , 6222020000001001, taxId"
    })
    void whatInvoicesNameIsSaidAnewByFinanceAndNotByWhoSells(
            String title, @Nullable String taxId, String account, String field) {
        profiles.set(said("Acme Ltd", TAX_ID, "6222020000001001"), "sally");
        TaxProfileView before = profiles.get(customer);
        SetTaxProfile other = said(title, taxId, account);
        refused(RefusalKind.FORBIDDEN, "tax.not-yours." + field, () -> profiles.set(other, "sally"));
        refused(
                RefusalKind.FORBIDDEN,
                "tax.not-yours." + field,
                () -> profiles.edit(other, before.fingerprint(), "sally"));
        assertThat(profiles.get(customer)).isEqualTo(before);
        profiles.set(other, "frank");
        assertThat(profiles.get(customer)).isEqualTo(other.kept());
    }

    @Test
    void whoSellsChangesTheRestAndWhatNoPersonSaysIsNoPersonsRight() {
        profiles.set(said("Acme Ltd", TAX_ID, "6222020000001001"), "sally");
        SetTaxProfile moved = new SetTaxProfile(
                customer, "Acme Ltd", TAX_ID, "2 Renmin Road", "021-5555", "ICBC", "6222020000001001");
        profiles.set(moved, "sally");
        assertThat(profiles.get(customer).registeredAddress()).isEqualTo("2 Renmin Road");
        profiles.set(said("Other Ltd", TAX_ID, "6222020000001001"), BusinessEvent.SYSTEM);
        assertThat(profiles.get(customer).title()).isEqualTo("Other Ltd");
    }

    @Test
    void theSameAgainHoweverItIsWrittenIsNotTold(AssertablePublishedEvents events) {
        profiles.set(said("Acme Ltd", TAX_ID, "6222020000001001"), "sally");
        profiles.set(said(" Acme Ltd ", "91110108551385082q", "6222020000001001 "), "sally");
        assertThat(told(events)).hasSize(1);
    }

    @Test
    void whoHasSeenAnotherProfileIsRefused() {
        String nothing = profiles.get(customer).fingerprint();
        profiles.edit(said("Acme Ltd", TAX_ID, "6222020000001001"), nothing, "frank");
        SetTaxProfile other = said("Other Ltd", TAX_ID, "6222020000001001");
        refused(RefusalKind.CHANGED, "tax.changed-meanwhile", () -> profiles.edit(other, nothing, "frank"));
        assertThat(profiles.get(customer).title()).isEqualTo("Acme Ltd");
    }

    @Test
    void whoWasEnteredByMistakeLeavesNothing() {
        profiles.set(said("Acme Ltd", TAX_ID, "6222020000001001"), "sally");
        profiles.forget(List.of(customer), "morgan");
        assertThat(profiles.find(customer)).isEmpty();
        SetTaxProfile nobodys = new SetTaxProfile(customer + "x", "Acme Ltd", null, null, null, null, null);
        refused(RefusalKind.INVALID, "customer.unknown", () -> profiles.set(nobodys, "frank"));
        refused(RefusalKind.NOT_FOUND, "customer.unknown", () -> profiles.get(customer + "x"));
    }

    private List<String> told(AssertablePublishedEvents events) {
        List<String> found = new ArrayList<>();
        events.ofType(TaxProfileChanged.class)
                .matching(told -> told.subject().equals(customer))
                .forEach(told -> found.add(told.changedFields()));
        return found;
    }

    private SetTaxProfile said(String title, @Nullable String taxId, String account) {
        return new SetTaxProfile(customer, title, taxId, null, "021-5555", null, account);
    }
}
