package io.orderwright.sales.orders.domain;

import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.terms.PaymentTerms;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** The customer as of the moment when the order was placed: later changes of master data do not change it. Terms may be agreed anew. */
@Embeddable
record Buyer(
        @Column(name = "customer_code") String code,
        @Column(name = "customer_name") String name,
        String tier,
        @Nullable String phone,
        int paymentTermsDays,
        @Nullable String paymentTerms,
        @Nullable String termsRule,
        @Enumerated(EnumType.STRING) DeliveryTerms deliveryTerms) {

    static Buyer of(CustomerView customer) {
        return new Buyer(
                customer.code(),
                customer.name(),
                customer.tier().name(),
                customer.phone(),
                customer.paymentTermsDays(),
                customer.termsRule() == null ? null : customer.paymentTerms(),
                customer.termsRule(),
                customer.deliveryTerms());
    }

    /** When what the order costs is to be paid, as was agreed when it was placed. */
    PaymentTerms terms() {
        return PaymentTerms.of(paymentTerms, termsRule, paymentTermsDays);
    }

    /** The same on other terms. */
    Buyer on(PaymentTerms terms) {
        int days = terms.longestDays();
        boolean net = terms.equals(PaymentTerms.net(days));
        return new Buyer(
                code, name, tier, phone, days, net ? null : terms.code(), net ? null : terms.rule(), deliveryTerms);
    }

    /** Whether there is a number to send messages to. */
    boolean reachable() {
        return phone != null && !phone.isBlank();
    }
}
