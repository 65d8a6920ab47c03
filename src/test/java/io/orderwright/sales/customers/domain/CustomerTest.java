package io.orderwright.sales.customers.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A customer is as it was entered last; only what we may deliver stays when nobody says otherwise. */
@Tag("unit")
class CustomerTest {

    @Test
    void aNewCustomerGetsTheWholeOrderAtOnce() {
        Customer customer = new Customer(data("Acme", Tier.KEY, null));
        assertThat(customer.view().deliveryTerms()).isEqualTo(DeliveryTerms.COMPLETE_ORDER);
        assertThat(customer.view().active()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(DeliveryTerms.class)
    void termsThatWereAgreedAreKept(DeliveryTerms terms) {
        Customer customer = new Customer(data("Acme", Tier.KEY, terms));
        assertThat(customer.view().deliveryTerms()).isEqualTo(terms);
        customer.bringUpToDate(data("Acme Ltd", Tier.VIP, null));
        assertThat(customer.view().deliveryTerms()).isEqualTo(terms);
    }

    @Test
    void newTermsTakeThePlaceOfTheOldOnes() {
        Customer customer = new Customer(data("Acme", Tier.KEY, DeliveryTerms.AVAILABLE));
        customer.bringUpToDate(data("Acme", Tier.KEY, DeliveryTerms.COMPLETE_LINE));
        assertThat(customer.view().deliveryTerms()).isEqualTo(DeliveryTerms.COMPLETE_LINE);
    }

    @Test
    void whatIsLeftOutIsNoLongerKnown() {
        Customer customer = new Customer(data("Acme", Tier.KEY, null));
        customer.bringUpToDate(
                new RegisterCustomer("ACME", "Acme Ltd", Tier.VIP, "EUR", 14, null, null, null, null, null, null));
        CustomerView view = customer.view();
        assertThat(view)
                .isEqualTo(new CustomerView(
                        "ACME",
                        "Acme Ltd",
                        Tier.VIP,
                        "EUR",
                        14,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        DeliveryTerms.COMPLETE_ORDER));
    }

    @Test
    void theCodeStays() {
        Customer customer = new Customer(data("Acme", Tier.KEY, null));
        customer.bringUpToDate(
                new RegisterCustomer("OTHER", "Acme", Tier.KEY, "CNY", 30, null, null, null, null, null, null));
        assertThat(customer.code()).isEqualTo("ACME");
    }

    private static RegisterCustomer data(String name, Tier tier, DeliveryTerms terms) {
        return new RegisterCustomer(
                "ACME", name, tier, "CNY", 30, "Li", "139", "li@acme.example", "Road 1", "上海", "CN", terms);
    }
}
