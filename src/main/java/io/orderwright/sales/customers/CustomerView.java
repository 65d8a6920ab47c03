package io.orderwright.sales.customers;

import io.orderwright.platform.kernel.Confidential;
import org.jspecify.annotations.Nullable;

/**
 * A customer as others see it.
 *
 * @param code the customer's number in our books
 * @param tier VIP, KEY, STANDARD or NEW
 * @param currency the one currency in which this customer orders and pays (ISO 4217)
 * @param paymentTermsDays days from invoice to due date
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
        DeliveryTerms deliveryTerms) {}
