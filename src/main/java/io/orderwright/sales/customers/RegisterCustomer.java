package io.orderwright.sales.customers;

import io.orderwright.platform.ground.owned.ActionRequest;
import io.orderwright.sales.terms.PaymentTerms;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Enters a customer, or brings a known one (same code) up to date.
 *
 * @param paymentTermsDays days to pay; of {@code paymentTerms} that say more the longest that they take
 * @param paymentTerms code of payment terms; absent, or left as it was beside other days, for that number of days
 * @param deliveryTerms absent means as they are, or for a new customer the whole order at once
 * @param active whether he may order; absent means as it is, or for a new customer that he may
 */
@Schema(
        example =
                "{\"code\":\"C-1001\",\"name\":\"Northern Trade Co.\",\"tier\":\"STANDARD\",\"currency\":\"CNY\",\"paymentTermsDays\":30,\"city\":\"Shanghai\",\"country\":\"CN\"}")
public record RegisterCustomer(
        @NotBlank @Size(max = 32) String code,
        @NotBlank @Size(max = 200) String name,
        @NotNull Tier tier,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @Min(0) @Max(365) int paymentTermsDays,
        @Nullable @Size(max = 100) String contact,
        @Nullable @Size(max = 40) String phone,
        @Nullable @Email @Size(max = 200) String email,
        @Nullable @Size(max = 300) String address,
        @Nullable @Size(max = 100) String city,
        @Nullable @Size(max = 100) String country,
        @Nullable DeliveryTerms deliveryTerms,
        @Nullable Boolean active,
        @Nullable @Size(max = 20) String paymentTerms)
        implements ActionRequest {

    @Override
    public String actedUpon() {
        return code;
    }

    /** Leaves a customer as it is. */
    public static RegisterCustomer of(CustomerView known) {
        return new RegisterCustomer(
                known.code(),
                known.name(),
                known.tier(),
                known.currency(),
                known.paymentTermsDays(),
                known.contact(),
                known.phone(),
                known.email(),
                known.address(),
                known.city(),
                known.country(),
                known.deliveryTerms(),
                known.active(),
                known.paymentTerms());
    }

    /** As it is, with these terms. */
    RegisterCustomer agreed(PaymentTerms terms) {
        return new RegisterCustomer(
                code,
                name,
                tier,
                currency,
                terms.longestDays(),
                contact,
                phone,
                email,
                address,
                city,
                country,
                deliveryTerms,
                active,
                terms.code());
    }

    /** Of an ordinary customer. */
    public static final Tier USUAL_TIER = Tier.STANDARD;

    /** Days to pay of an ordinary customer. */
    public static final int USUAL_DAYS = 30;

    /** In which an ordinary customer orders (ISO 4217). */
    public static final String USUAL_CURRENCY = "CNY";

    /** Whether he may order stays as it is, or for a new customer he may. */
    public RegisterCustomer(
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
            @Nullable DeliveryTerms deliveryTerms) {
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
                deliveryTerms,
                null,
                null);
    }

    /** As the payment terms are now, or what the days say. */
    public RegisterCustomer(
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
            @Nullable DeliveryTerms deliveryTerms,
            @Nullable Boolean active) {
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
                deliveryTerms,
                active,
                null);
    }

    /** As the terms are now, or for a new customer the whole order at once. */
    public RegisterCustomer(
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
            @Nullable String country) {
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
                null,
                null,
                null);
    }
}
