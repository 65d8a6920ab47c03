package io.orderwright.sales.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The record of an edit tells what is business and only names what is personal. */
@Tag("unit")
class CustomerChangesTest {

    private static final CustomerView BEFORE = view("Acme", Tier.KEY, 30, "Li", "139", "li@acme.example", "Road 1");

    @Test
    void withoutAChangeThereIsNothingToTell() {
        assertThat(CustomerChanges.between(BEFORE, BEFORE)).isEmpty();
    }

    @Test
    void businessFactsAreToldBeforeAndAfter() {
        assertThat(CustomerChanges.between(
                        BEFORE, view("Acme Ltd", Tier.VIP, 14, "Li", "139", "li@acme.example", "Road 1")))
                .isEqualTo(Map.of("name", "Acme → Acme Ltd", "tier", "KEY → VIP", "paymentTermsDays", "30 → 14"));
    }

    @Test
    void personalDataAreNamedNotTold() {
        Map<String, Object> changes =
                CustomerChanges.between(BEFORE, view("Acme", Tier.KEY, 30, "Wang", "138", "w@acme.example", "Road 2"));
        assertThat(changes).containsOnlyKeys("contact", "phone", "email", "address");
        assertThat(changes.values()).containsOnly("…");
    }

    @Test
    void whatIsTakenAwayIsAChangeToo() {
        assertThat(CustomerChanges.between(
                        BEFORE, view("Acme", Tier.KEY, 30, null, "139", "li@acme.example", "Road 1")))
                .isEqualTo(Map.of("contact", "…"));
    }

    private static CustomerView view(
            String name, Tier tier, int days, String contact, String phone, String email, String address) {
        return new CustomerView(
                "ACME",
                name,
                tier,
                "CNY",
                days,
                contact,
                phone,
                email,
                address,
                "上海",
                "CN",
                true,
                DeliveryTerms.COMPLETE_ORDER);
    }
}
