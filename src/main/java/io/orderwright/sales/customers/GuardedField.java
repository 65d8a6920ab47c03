package io.orderwright.sales.customers;

import io.orderwright.platform.kernel.Roles;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What tables look at when they are asked about a customer's orders, and who may say it: never those who only sell. All
 * other fields belong to whoever may edit customers.
 */
enum GuardedField {
    TIER(
            "tier",
            CustomerView::tier,
            RegisterCustomer::tier,
            tier -> tier == Tier.STANDARD || tier == Tier.NEW,
            Roles.SALES_MANAGER,
            Roles.FINANCE),
    PAYMENT_TERMS(
            "paymentTermsDays",
            CustomerView::paymentTerms,
            CustomerTerms::said,
            CustomerTerms::usual,
            Roles.SALES_MANAGER,
            Roles.FINANCE,
            Roles.CREDIT_CONTROLLER),
    CURRENCY(
            "currency",
            CustomerView::currency,
            RegisterCustomer::currency,
            RegisterCustomer.USUAL_CURRENCY::equals,
            Roles.SALES_MANAGER,
            Roles.FINANCE);

    private final String field;
    private final Function<CustomerView, Object> before;
    private final Function<RegisterCustomer, Object> after;
    private final Predicate<Object> usual;
    private final Set<String> roles;

    GuardedField(
            String field,
            Function<CustomerView, Object> before,
            Function<RegisterCustomer, Object> after,
            Predicate<Object> usual,
            String... roles) {
        this.field = field;
        this.before = before;
        this.after = after;
        this.usual = usual;
        this.roles = Set.of(roles);
    }

    /** The field's name in requests. */
    String field() {
        return field;
    }

    /** Ids of the roles that may say it. */
    Set<String> roles() {
        return roles;
    }

    boolean changes(CustomerView known, RegisterCustomer data) {
        return !Objects.equals(before.apply(known), after.apply(data));
    }

    /** Whether a new customer gets it from whoever enters one. */
    boolean usual(RegisterCustomer data) {
        return usual.test(after.apply(data));
    }
}
