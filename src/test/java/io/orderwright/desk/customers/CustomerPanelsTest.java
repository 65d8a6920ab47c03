package io.orderwright.desk.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.orderwright.desk.customers.CustomerLinks.CustomerLink;
import io.orderwright.desk.customers.CustomerPanels.PanelContent;
import io.orderwright.platform.security.AccessQuery;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.platform.security.Person;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.customers.Tier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page of a customer is what rooms bring for it, in their order, for whom may read it. */
@Tag("unit")
class CustomerPanelsTest {

    private static final CustomerView CUSTOMER = new CustomerView(
            "A B", "Customer", Tier.KEY, "CNY", 30, null, null, null, null, null, null, true, DeliveryTerms.AVAILABLE);

    private final CurrentUser user = mock(CurrentUser.class);
    private final AccessQuery reach = mock(AccessQuery.class);

    @BeforeEach
    void somebody() {
        when(user.person()).thenReturn(Optional.of(new Person("sally", "Sally", Set.of("sales"))));
    }

    @Test
    void panelsStandInTheirOrderForWhomMayReadThem() {
        CustomerPanels panels = panels(
                panel("c/last", 30, "sales", "shown"),
                panel("a/first", 10, "sales", "shown"),
                panel("b/others", 20, "finance", "shown"),
                panel("d/empty", 40, "sales", null));
        assertThat(panels.of(CUSTOMER, Map.of()))
                .extracting(PanelContent::template)
                .containsExactly("a/first", "c/last");
    }

    @Test
    void nobodySeesNone() {
        when(user.person()).thenReturn(Optional.empty());
        assertThat(panels(panel("a/first", 10, "sales", "shown")).of(CUSTOMER, Map.of()))
                .isEmpty();
    }

    @Test
    void twoAtOnePlaceAreRefusedAtTheStart() {
        assertThatThrownBy(() -> panels(panel("a/one", 10, "sales", "x"), panel("b/two", 10, "sales", "x")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a/one");
    }

    @Test
    void linksLeadToTheCustomerWhereThePersonMayFollow() {
        when(reach.opens(anyString()))
                .thenAnswer(asked -> !asked.getArgument(0, String.class).contains("secret"));
        CustomerPanels panels = new CustomerPanels(
                List.of(),
                List.of(
                        () -> List.of(
                                new CustomerLink(20, "/customers/{code}/later", "b"),
                                new CustomerLink(30, "/secret/{code}", "c")),
                        () -> List.of(new CustomerLink(10, "/customers/{code}/sooner", "a"))),
                user,
                reach);
        assertThat(panels.links("A B"))
                .extracting(CustomerLink::address)
                .containsExactly("/customers/A%20B/sooner", "/customers/A%20B/later");
    }

    private CustomerPanels panels(CustomerPanel... panels) {
        return new CustomerPanels(List.of(panels), List.of(), user, reach);
    }

    private static CustomerPanel panel(String template, int place, String role, @Nullable String shown) {
        return new CustomerPanel() {
            @Override
            public String template() {
                return template;
            }

            @Override
            public int place() {
                return place;
            }

            @Override
            public boolean readBy(Person person) {
                return person.has(role);
            }

            @Override
            public Optional<String> of(CustomerView customer, Map<String, String> asked) {
                return Optional.ofNullable(shown);
            }
        };
    }
}
