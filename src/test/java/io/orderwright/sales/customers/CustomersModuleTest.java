package io.orderwright.sales.customers;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.ModuleTest;
import io.orderwright.platform.kernel.Refusal.Kind;
import io.orderwright.sales.customers.CustomerEvent.CustomerChanged;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.modulith.test.AssertablePublishedEvents;

/** The customers' master data by itself. */
@ModuleTest(with = "ground")
class CustomersModuleTest {

    @Autowired
    CustomerMaster customers;

    private String code;

    @BeforeEach
    void aCode() {
        code = "M" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void whoIsEnteredIsFoundAndEveryoneIsTold(AssertablePublishedEvents events) {
        customers.enter(data(code, "Acme"), "sally");
        assertThat(customers.get(code).name()).isEqualTo("Acme");
        assertThat(events)
                .contains(CustomerChanged.class)
                .matching(told -> told.subject().equals(code) && told.actor().equals("sally"));
    }

    @Test
    void aCodeIsGivenOnce() {
        customers.enter(data(code, "Acme"), "sally");
        refused(Kind.INVALID, "customer.known", () -> customers.enter(data(code, "Other"), "sally"));
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
        assertThatThrownBy(() -> customers.registerAll(List.of(data(code, "Acme"), broken)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(customers.find(code)).isEmpty();
    }

    @Test
    void whoHasSeenAnEarlierVersionIsRefused() {
        customers.enter(data(code, "Acme"), "sally");
        int seen = customers.forEdit(code).version();
        customers.edit(data(code, "Acme Ltd"), seen, "sally");
        refused(
                Kind.CHANGED,
                "customer.changed-meanwhile",
                () -> customers.edit(data(code, "Acme Corp"), seen, "morgan"));
        assertThat(customers.get(code).name()).isEqualTo("Acme Ltd");
    }

    @Test
    void anEditThatChangesNothingIsNotTold(AssertablePublishedEvents events) {
        customers.register(data(code, "Acme"));
        customers.edit(data(code, "Acme"), customers.forEdit(code).version(), "sally");
        assertThat(events.ofType(CustomerChanged.class)).isEmpty();
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
        refused(Kind.NOT_FOUND, "customer.unknown", () -> customers.edit(data(code, "Acme"), 0, "sally"));
        refused(Kind.CHANGED, "customer.changed-meanwhile", () -> customers.put(data(code, "Acme"), 0, "sally"));
        refused(Kind.NOT_FOUND, "customer.unknown", () -> customers.get(code));
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
