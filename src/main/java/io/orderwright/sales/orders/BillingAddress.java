package io.orderwright.sales.orders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.orderwright.platform.kernel.Confidential;
import io.orderwright.sales.addresses.AddressView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the bills of one order go, other than its customer's bills: the customer's address as of the moment when that was asked
 * for. Later changes of the address book do not change it.
 *
 * @param code of the address in the customer's book
 * @param street in one line, with building, floor and gate
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "BillingAddress")
public record BillingAddress(
        String code,
        String receiver,
        @Confidential(Confidential.Kind.PHONE) @Nullable String phone,
        String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country) {

    public static BillingAddress of(AddressView address) {
        return new BillingAddress(
                address.code(),
                address.receiver(),
                address.phone(),
                address.inStreet(),
                address.postalCode(),
                address.city(),
                address.region(),
                address.country());
    }

    /** Who gets the bill, and where, in one line as pages show it. */
    public String inWords() {
        return Stream.of(receiver, street, postalCode, city, region, country)
                .flatMap(part -> Optional.ofNullable(part).stream())
                .collect(Collectors.joining(", "));
    }
}
