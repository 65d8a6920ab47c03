package io.orderwright.sales.customers;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import io.orderwright.ModuleTest;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.reference.UnitUse;
import io.orderwright.sales.customers.CustomerEvent.CustomerChanged;
import io.orderwright.sales.customers.ports.CustomerBooks;
import io.orderwright.sales.customers.ports.EditorRoles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The customers' master data by itself. */
@ModuleTest(with = {"ground", "reference", "terms"})
class CustomersModuleTest {

    @Autowired
    CustomerMaster customers;

    @MockitoBean
    EditorRoles roles;

    @MockitoBean
    CustomerBooks books;

    @MockitoBean
    UnitUse uses;

    private String code;

    @BeforeEach
    void aCode() {
        code = "M" + UUID.randomUUID().toString().substring(0, 8);
        given(roles.of(any())).willReturn(Set.of(Roles.SALES_MANAGER));
    }

    @Test
    void whoIsEnteredIsFoundAndEveryoneIsTold(AssertablePublishedEvents events) {
        customers.enter(data(code, "Acme"), "sally");
        assertThat(customers.get(code).name()).isEqualTo("Acme");
        assertThat(events)
                .contains(CustomerChanged.class)
                .matching(told -> told.subject().equals(code) && told.actor().equals("sally"));
    }

    /** What tables look at is not for those who sell to say; of a new customer neither. */
    @Tag("doors")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            sales,             VIP,      CNY, 30, tier
            sales,             NEW,      CNY, 0,  tier
            sales,             STANDARD, USD, 30, currency
            sales,             STANDARD, CNY, 60, paymentTermsDays
            sales,             STANDARD, CNY, 29, paymentTermsDays
            sales,             STANDARD, CNY, 30,
            warehouse,         VIP,      CNY, 30, tier
            credit-controller, STANDARD, CNY, 60,
            credit-controller, VIP,      CNY, 30, tier
            credit-controller, STANDARD, USD, 30, currency
            finance,           VIP,      USD, 90,
            sales-manager,     VIP,      USD, 90,
            initial-load,      VIP,      USD, 90,
            """)
    void whatTablesLookAtIsSaidBySomebodyElse(
            String role, Tier tier, String currency, int days, @Nullable String wrong) {
        customers.register(said(Tier.STANDARD, "CNY", 30));
        given(roles.of("ann")).willReturn(Set.of(role));
        RegisterCustomer wanted = said(tier, currency, days);
        int seen = customers.forEdit(code).version();
        if (wrong == null) {
            customers.put(wanted, seen, "ann");
            assertThat(customers.get(code).tier()).isEqualTo(tier);
            assertThat(customers.get(code).currency()).isEqualTo(currency);
            assertThat(customers.get(code).paymentTermsDays()).isEqualTo(days);
        } else {
            String told = "customer.not-yours." + wrong;
            refused(RefusalKind.FORBIDDEN, told, () -> customers.put(wanted, null, "ann"));
            refused(RefusalKind.FORBIDDEN, told, () -> customers.edit(wanted, seen, "ann"));
            refused(RefusalKind.FORBIDDEN, told, () -> customers.registerAll(List.of(wanted), "ann"));
        }
    }

    @Tag("doors")
    @ParameterizedTest
    @CsvSource({
        "STANDARD, CNY, 30, ",
        "NEW, CNY, 0, ",
        "VIP, CNY, 30, tier",
        "NEW, EUR, 30, currency",
        "NEW, CNY, 31, paymentTermsDays"
    })
    void whoSellsEntersOrdinaryCustomersOnly(Tier tier, String currency, int days, @Nullable String wrong) {
        given(roles.of("sally")).willReturn(Set.of(Roles.SALES));
        RegisterCustomer wanted = said(tier, currency, days);
        if (wrong == null) {
            customers.put(wanted, null, "sally");
            assertThat(customers.get(code).tier()).isEqualTo(tier);
        } else {
            String told = "customer.not-yours." + wrong;
            refused(RefusalKind.FORBIDDEN, told, () -> customers.enter(wanted, "sally"));
            refused(RefusalKind.FORBIDDEN, told, () -> customers.put(wanted, null, "sally"));
            refused(RefusalKind.FORBIDDEN, told, () -> customers.registerAll(List.of(wanted), "sally"));
        }
    }

    @Test
    @Tag("doors")
    void whatIsNotChangedIsNoFault() {
        customers.register(said(Tier.VIP, "USD", 90));
        given(roles.of("sally")).willReturn(Set.of(Roles.SALES));
        customers.registerAll(
                List.of(new RegisterCustomer(code, "Acme", Tier.VIP, "USD", 90, "Ann", "139", null, null, null, null)),
                "sally");
        assertThat(customers.get(code).phone()).isEqualTo("139");
    }

    @Test
    @Tag("doors")
    void theCurrencyStaysWhileTheBooksHoldAnythingInIt() {
        customers.register(said(Tier.VIP, "CNY", 30));
        given(books.holdAnythingOf(code)).willReturn(true);
        RegisterCustomer other = said(Tier.VIP, "USD", 30);
        refused(RefusalKind.CONFLICT, "customer.currency-in-use", () -> customers.put(other, null, "morgan"));
        refused(
                RefusalKind.CONFLICT,
                "customer.currency-in-use",
                () -> customers.registerAll(List.of(other), "morgan"));
        refused(RefusalKind.CONFLICT, "customer.currency-in-use", () -> customers.registerAll(List.of(other)));
        customers.put(said(Tier.KEY, "CNY", 45), null, "morgan");
        assertThat(customers.get(code).tier()).isEqualTo(Tier.KEY);
    }

    @Test
    @Tag("doors")
    void eachOfManyThatChangesIsRecordedWithWhatItWas(AssertablePublishedEvents events) {
        customers.register(said(Tier.STANDARD, "CNY", 30));
        customers.registerAll(List.of(said(Tier.VIP, "CNY", 60)), "morgan");
        customers.registerAll(List.of(said(Tier.VIP, "CNY", 60)), "morgan");
        assertThat(events.ofType(CustomerChanged.class)
                        .matching(told -> told.actor().equals("morgan")
                                && told.details()
                                        .equals(Map.of("tier", "STANDARD → VIP", "paymentTermsDays", "30 → 60"))))
                .hasSize(1);
    }

    private RegisterCustomer said(Tier tier, String currency, int days) {
        return new RegisterCustomer(code, "Acme", tier, currency, days, null, null, null, null, null, null);
    }

    @Test
    void aCodeIsGivenOnce() {
        customers.enter(data(code, "Acme"), "sally");
        refused(RefusalKind.INVALID, "customer.known", () -> customers.enter(data(code, "Other"), "sally"));
        assertThat(customers.get(code).name()).isEqualTo("Acme");
    }

    @Test
    void registeredAgainACustomerIsBroughtUpToDate() {
        customers.register(data(code, "Acme"));
        assertThat(customers.register(data(code, "Acme Ltd")).name()).isEqualTo("Acme Ltd");
    }

    @Test
    void ofManyAllAreRegisteredOrNone() {
        RegisterCustomer broken =
                new RegisterCustomer(code + "x", "Other", Tier.KEY, "RENMINBI", 30, null, null, null, null, null, null);
        refused(
                RefusalKind.INVALID,
                "catalog.currency-unknown",
                () -> customers.registerAll(List.of(data(code, "Acme"), broken)));
        assertThat(customers.find(code)).isEmpty();
    }

    @Test
    void whoHasSeenAnEarlierVersionIsRefused() {
        customers.enter(data(code, "Acme"), "sally");
        int seen = customers.forEdit(code).version();
        customers.edit(data(code, "Acme Ltd"), seen, "sally");
        refused(
                RefusalKind.CHANGED,
                "customer.changed-meanwhile",
                () -> customers.edit(data(code, "Acme Corp"), seen, "morgan"));
        assertThat(customers.get(code).name()).isEqualTo("Acme Ltd");
    }

    @Test
    void anEditThatChangesNothingIsNotTold(AssertablePublishedEvents events) {
        customers.register(data(code, "Acme"));
        customers.edit(data(code, "Acme"), customers.forEdit(code).version(), "sally");
        assertThat(events.ofType(CustomerChanged.class)
                        .matching(told -> told.actor().equals("sally")))
                .isEmpty();
    }

    @Test
    void anEditTellsWhatItWasAndIs(AssertablePublishedEvents events) {
        customers.register(data(code, "Acme"));
        customers.edit(data(code, "Acme Ltd"), customers.forEdit(code).version(), "sally");
        assertThat(events.ofType(CustomerChanged.class)
                        .matching(told -> told.details().equals(Map.of("name", "Acme → Acme Ltd"))))
                .hasSize(1);
    }

    @Test
    void whoEditsWhatIsNotThereIsRefused() {
        refused(RefusalKind.NOT_FOUND, "customer.unknown", () -> customers.edit(data(code, "Acme"), 0, "sally"));
        refused(RefusalKind.CHANGED, "customer.changed-meanwhile", () -> customers.put(data(code, "Acme"), 0, "sally"));
        refused(RefusalKind.NOT_FOUND, "customer.unknown", () -> customers.get(code));
    }

    @Test
    void aCustomerIsSuggestedByCodeNameAndPhoneHoweverItIsWritten() {
        String digits = String.valueOf(Math.abs(code.hashCode()) + 1_000_000_000L);
        customers.register(new RegisterCustomer(
                code,
                "Name of " + code,
                Tier.KEY,
                "CNY",
                30,
                null,
                "+" + digits.substring(0, 3) + "-" + digits.substring(3),
                null,
                null,
                null,
                null));
        for (String typed : List.of(
                code, code.toLowerCase(), "name of " + code, digits.substring(0, 3) + " " + digits.substring(3))) {
            assertThat(customers.suggest(typed, 5))
                    .as(typed)
                    .extracting(CustomerView::code)
                    .contains(code);
        }
    }

    @Test
    void pagesFollowTheCode() {
        customers.registerAll(List.of(data(code + "b", "Page"), data(code + "a", "Page"), data(code + "c", "Page")));
        assertThat(customers.page(code, "", 2)).extracting(CustomerView::code).containsExactly(code + "a", code + "b");
        assertThat(customers.page(code + "b", "", 1))
                .extracting(CustomerView::code)
                .containsExactly(code + "c");
    }

    private static RegisterCustomer data(String code, String name) {
        return new RegisterCustomer(code, name, Tier.KEY, "CNY", 30, null, null, null, null, null, null);
    }
}
