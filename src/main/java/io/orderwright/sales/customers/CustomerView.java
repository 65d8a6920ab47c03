package io.orderwright.sales.customers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.orderwright.platform.kernel.Confidential;
import io.orderwright.sales.terms.PaymentTerms;
import org.jspecify.annotations.Nullable;

/**
 * A customer as others see it.
 *
 * @param code the customer's number in our books
 * @param tier VIP, KEY, STANDARD or NEW
 * @param currency the one currency in which this customer orders and pays (ISO 4217)
 * @param paymentTermsDays days from invoice to due date; of terms that say more the longest that they take, which is what
 *     decisions count
 * @param paymentTerms their code: NET and the number for a number of days
 * @param termsRule what they mean; absent for a number of days
 * @param deliveryTerms what we may deliver while goods are missing
 * @param phone mobile number for messages, absent when unknown
 */
public record CustomerView(
        String code,
        String name,
        Tier tier,
        String currency,
        int paymentTermsDays,
        @Nullable String contact,
        @Confidential(Confidential.Kind.PHONE) @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String city,
        @Nullable String country,
        boolean active,
        DeliveryTerms deliveryTerms,
        String paymentTerms,
        @JsonIgnore @Nullable String termsRule) {

    /** On plain terms: a number of days. */
    public CustomerView(
            String code,
            String name,
            Tier tier,
            String currency,
            int paymentTermsDays,
            @Nullable String contact,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String city,
            @Nullable String country,
            boolean active,
            DeliveryTerms deliveryTerms) {
        this(
                code,
                name,
                tier,
                currency,
                paymentTermsDays,
                contact,
                phone,
                email,
                address,
                city,
                country,
                active,
                deliveryTerms,
                PaymentTerms.net(paymentTermsDays).code(),
                null);
    }

    /** When what the customer orders is to be paid. */
    public PaymentTerms agreedTerms() {
        return PaymentTerms.of(paymentTerms, termsRule, paymentTermsDays);
    }
}
